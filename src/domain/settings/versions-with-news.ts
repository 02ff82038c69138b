/** Versions after which the panel says in a line what is new, oldest first; each has its words in `panel/news-in-words.ts`. */
export const versionsWithNews = ['0.2.0'] as const;
export type VersionWithNews = (typeof versionsWithNews)[number];
