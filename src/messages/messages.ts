import { z } from 'zod';
import type { Highlight } from '#domain/analysis/highlight.ts';
import { articleSchema } from '#domain/article/article-schema.ts';
import { pickedRulesSchema, type SiteRule } from '#domain/article/site-rule.ts';
import { unreadableReasons } from '#domain/article/tab-state.ts';
import type { OwnMark } from '#domain/story/own-mark.ts';
import { sentenceNoteSchema } from '#domain/story/sentence-note.ts';

/**
 * Everything that is said in Gloss, by who says it to whom. No message returns data: what it
 * changes is a row, and the surfaces show rows.
 */

/** From a content script to the background: untrusted, checked by `listenInBackground`. */
export const pageMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('article-read'), article: articleSchema }),
  z.object({ type: z.literal('page-unreadable'), reason: z.enum(unreadableReasons) }),
  /** The document now shows another address (a single-page site navigated). */
  z.object({ type: z.literal('page-left'), url: z.string() }),
  z.object({ type: z.literal('claim-picked'), claimId: z.string() }),
  z.object({
    type: z.literal('highlights-painted'),
    found: z.number().int().nonnegative(),
    wanted: z.number().int().nonnegative(),
  }),
  /** The reader marked words of the page, with a note or (empty) without. */
  sentenceNoteSchema
    .pick({ exact: true, prefix: true, suffix: true, note: true })
    .extend({ type: z.literal('selection-marked') }),
  /** The reader wrote another note on a mark of theirs, or took the mark away. */
  sentenceNoteSchema
    .pick({ id: true, note: true })
    .extend({ type: z.literal('mark-changed'), removed: z.boolean() }),
  /** The reader pointed at blocks to leave out or take in, and at `dropped` to take that back. */
  pickedRulesSchema.extend({
    type: z.literal('rules-picked'),
    url: z.url({ protocol: /^https?$/ }).max(10_000),
    scope: z.enum(['article', 'site']),
    dropped: z.array(z.string().max(1000)).max(400),
  }),
  /** The reader is done with pointing, whether anything was picked or not. */
  z.object({ type: z.literal('correcting-ended') }),
]);
export type PageMessage = z.infer<typeof pageMessageSchema>;

/** From our own pages (panel, reading list, options) to the background: trusted, still checked. */
export const surfaceMessageSchema = z.discriminatedUnion('type', [
  /** Read the page of a tab (consent was just given, or the reader pressed the button in the panel). */
  z.object({ type: z.literal('read-page'), tabId: z.number().int() }),
  /** Let the reader point at blocks of a tab's page to leave out or take in. */
  z.object({ type: z.literal('correct-reading'), tabId: z.number().int() }),
  z.object({ type: z.literal('stop-analysis'), articleId: z.string() }),
  /** `again`: all of it; otherwise only what is missing. `endpointId`: another analyst for this once. */
  z.object({
    type: z.literal('start-analysis'),
    articleId: z.string(),
    again: z.boolean(),
    endpointId: z.string().nullable().optional(),
  }),
  /** The reader has seen what an analysis would cost, and wants it, or what was made on the device. */
  z.object({ type: z.literal('go-ahead'), articleId: z.string() }),
  z.object({ type: z.literal('keep-brief'), articleId: z.string() }),
  /** Show a draft of which nothing was found in the article. */
  z.object({ type: z.literal('show-anyway'), articleId: z.string() }),
  /** Take up analyses that no worker holds. */
  z.object({ type: z.literal('resume-analyses') }),
  /** Scroll the page to a sentence and make it flash. */
  z.object({
    type: z.literal('reveal-sentence'),
    tabId: z.number().int(),
    sentenceId: z.string(),
  }),
  /** Requests to other servers than before go out without their origin. */
  z.object({ type: z.literal('origins-changed') }),
  /** Estimate what it takes to have the model write the recap of the week of this day; write it; stop. */
  z.object({ type: z.literal('estimate-recap'), day: z.iso.date() }),
  z.object({ type: z.literal('write-recap'), day: z.iso.date() }),
  z.object({ type: z.literal('stop-recap'), day: z.iso.date() }),
  /** The reader chose a day on which to be reminded of the recap, or none. */
  z.object({ type: z.literal('remind-of-recap') }),
  /** The reader's settings or saved state changed what pages should show. */
  z.object({ type: z.literal('repaint-pages') }),
]);
export type SurfaceMessage = z.infer<typeof surfaceMessageSchema>;

/** From the background to the content script of one document. */
export type ToPageMessage =
  /** The whole picture of what to highlight; an empty list takes all of it away. Idempotent. */
  | { type: 'paint-page'; articleId: string; highlights: Highlight[]; marks: OwnMark[] }
  | { type: 'reveal-sentence'; sentence: Highlight }
  /** Make the selected words a highlight of the reader's own, and ask for a note if one is wanted. */
  | { type: 'mark-selection'; withNote: boolean }
  /** Read the selected paragraphs as the article, and nothing else. */
  | { type: 'read-selection' }
  /** Let the reader point at blocks; `rule` is what the site has now. */
  | { type: 'correct-reading'; rule: SiteRule | null }
  /** Stop listening, take everything away: a newer script is in charge of this document. */
  | { type: 'leave-page' };
