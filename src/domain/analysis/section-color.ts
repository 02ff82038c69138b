import type { SectionName } from './analysis.ts';

/** Sections share a colour in panel and page. */
export const highlightColours = ['amber', 'green', 'rose', 'violet', 'blue'] as const;
export type HighlightColour = (typeof highlightColours)[number];

/** Apart from the schemas, so that the script in the page can have it without zod. */
export const colourOfSection: Record<SectionName, HighlightColour> = {
  hook: 'amber',
  tldr: 'amber',
  keyTakeaways: 'amber',
  competitors: 'green',
  technicalDeepDive: 'rose',
  implications: 'violet',
  timeline: 'blue',
  limitations: 'amber',
};
