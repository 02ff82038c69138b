import { z } from 'zod';
import { sectionNames } from './analysis.ts';

/** A claim as the page's note card shows it. */
export const highlightedClaimSchema = z.object({
  id: z.string(),
  section: z.enum(sectionNames),
  /** E.g. `Takeaway 2`. */
  label: z.string(),
  text: z.string(),
  /** What the reader is told of its evidence, e.g. `¶3, in the article’s words`. */
  provenance: z.string(),
  /** True for one that differs from the sentence or could not be matched to it. */
  doubted: z.boolean().optional(),
});

/** One sentence to highlight, with the claims that rest on it. */
export const highlightSchema = z.object({
  sentenceId: z.string(),
  /** W3C TextQuoteSelector: the sentence's words and up to 32 characters on either side. */
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** Offsets in the article's text: a TextPositionSelector, as a hint of the order. */
  start: z.number().int(),
  end: z.number().int(),
  /** The section whose color it gets: that of its first claim, and one that holds comes first. */
  section: z.enum(sectionNames),
  claims: z.array(highlightedClaimSchema),
  /** True for one that is shown only while the reader is on a claim that cites it. */
  quiet: z.boolean().optional(),
});
export type Highlight = z.infer<typeof highlightSchema>;
