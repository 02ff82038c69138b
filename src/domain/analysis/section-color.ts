import type { SectionName } from './analysis.ts';

/** Sections share a color in panel and page. */
export const highlightColors = ['amber', 'green', 'rose', 'violet', 'blue'] as const;
export type HighlightColor = (typeof highlightColors)[number];

/** Apart from the schemas, so that the script in the page can have it without zod. */
export const colorOfSection: Record<SectionName, HighlightColor> = {
  hook: 'amber',
  tldr: 'amber',
  keyTakeaways: 'amber',
  competitors: 'green',
  technicalDeepDive: 'rose',
  implications: 'violet',
  timeline: 'blue',
  limitations: 'amber',
};
