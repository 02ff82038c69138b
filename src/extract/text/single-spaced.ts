/** A text with one space for every run of white space, and none around it. */
export const singleSpaced = (text: string): string => text.replace(several, ' ').trim();

/** Spaces that are single already stay as they are: most are, and putting each in anew costs ten times as much. */
const several = /\s{2,}|[^\S ]/g;
