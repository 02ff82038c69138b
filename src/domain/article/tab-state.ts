import { z } from 'zod';

/** Why a page could not be read. Each has its own sentence: see `unreadableSentence`. */
export const unreadableReasons = [
  'browser page',
  'store page',
  'pdf',
  'no article',
  'too short',
  'section front',
  'search results',
  'sign-in',
  'gallery',
  'not loaded',
  /** The grant of the click does not cover this page (any more): press the button again. */
  'access lost',
  /** The browser keeps every extension out: a viewer of its own, an error page, a site that it protects. */
  'closed to extensions',
  'reader view',
  'failed',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/** What the panel shows for a tab. */
export const tabStateSchema = z.object({
  tabId: z.number().int(),
  /** The document that was read; a message from another one is stale. */
  documentId: z.string().nullable(),
  url: z.string().nullable(),
  status: z.enum(['awaiting consent', 'reading', 'read', 'unreadable', 'left']),
  articleId: z.string().nullable(),
  reason: z.enum(unreadableReasons).nullable(),
  /** The claim to bring to view in the panel, after a click in the page; `at` makes a second click count. */
  focus: z.object({ claimId: z.string(), at: z.number() }).nullable(),
  /** How many of the sentences to highlight were found in the live page; null before they were looked for. */
  highlights: z.object({ found: z.number().int(), wanted: z.number().int() }).nullable(),
  /** Ids of the reader's marks whose words are not in the live page. */
  lostMarks: z.array(z.string()).optional(),
  /** True from a press of the reader's until the reading that it asked for: only that one may cost, or bring a new story. */
  awaited: z.boolean().optional(),
  /** When the reader last asked for the page, in epoch milliseconds: the panel then shows its story, whatever it showed. */
  pressedAt: z.number().optional(),
  /** True while the reader corrects what was read: only then is a page heard on it. */
  correcting: z.boolean().optional(),
});
export type TabState = z.infer<typeof tabStateSchema>;
