import { z } from 'zod';
import type { Highlight } from '#domain/analysis/highlight.ts';
import { articleSchema } from '#domain/article/article-schema.ts';
import { longestAddress } from '#domain/article/longest-address.ts';
import { pickedRulesSchema, type SiteRule } from '#domain/article/site-rule.ts';
import { unreadableReasons } from '#domain/article/tab-state.ts';
import type { OwnMark } from '#domain/story/own-mark.ts';
import { sentenceNoteSchema } from '#domain/story/sentence-note.ts';

/**
 * Every message in Gloss, grouped by sender and receiver. No message returns data: it changes a row,
 * and the surfaces show rows.
 */

/** From a content script to the background: untrusted, checked by `listenInBackground`. */
export const pageMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('article-read'), article: articleSchema }),
  z.object({ type: z.literal('page-unreadable'), reason: z.enum(unreadableReasons) }),
  /** The document now shows another address (a single-page site navigated). */
  z.object({ type: z.literal('page-left'), url: z.string().max(longestAddress) }),
  z.object({ type: z.literal('claim-picked'), claimId: z.string().max(200) }),
  z.object({
    type: z.literal('highlights-painted'),
    found: z.number().int().nonnegative(),
    wanted: z.number().int().nonnegative(),
    /** The reader's marks whose words the page does not have. */
    lostMarks: z.array(sentenceNoteSchema.shape.id).max(1_000),
  }),
  /** The reader highlighted words of the page, with a note or (empty) without one; by `id` the page knows it again. */
  sentenceNoteSchema
    .pick({ id: true, exact: true, prefix: true, suffix: true, note: true })
    .extend({ type: z.literal('selection-marked') }),
  /** The reader changed the note on one of their highlights, or removed the highlight. */
  sentenceNoteSchema
    .pick({ id: true, note: true })
    .extend({ type: z.literal('mark-changed'), removed: z.boolean() }),
  /** The reader pointed at blocks to exclude or include, and at `dropped` to undo that. */
  pickedRulesSchema.extend({
    type: z.literal('rules-picked'),
    url: z.url({ protocol: /^https?$/ }).max(longestAddress),
    scope: z.enum(['article', 'site']),
    dropped: z.array(z.string().max(1000)).max(400),
  }),
  /** The reader finished pointing, whether or not they picked anything. */
  z.object({ type: z.literal('correcting-ended') }),
]);
export type PageMessage = z.infer<typeof pageMessageSchema>;

/** A folder on a WebDAV server, and how to be let in. */
const syncPlaceSchema = z.object({
  address: z.url({ protocol: /^https?$/ }).max(4000),
  user: z.string().max(300),
  password: z.string().max(1000),
});
export type SyncPlace = z.infer<typeof syncPlaceSchema>;

/** From our own pages (panel, reading list, options) to the background: trusted, still checked. */
export const surfaceMessageSchema = z.discriminatedUnion('type', [
  /** Read the page of a tab (consent was just given, or the reader clicked the button in the panel). */
  z.object({ type: z.literal('read-page'), tabId: z.number().int() }),
  /** Let the reader point at blocks of a tab's page to exclude or include. */
  z.object({ type: z.literal('correct-reading'), tabId: z.number().int() }),
  /** Also stops a second reading. */
  z.object({ type: z.literal('stop-analysis'), articleId: z.string() }),
  /** Have a model read the claims that are left a second time, beside the sentences they cite. */
  z.object({ type: z.literal('check-claims'), articleId: z.string() }),
  /** `again`: all of it; otherwise only what is missing. `endpointId`: another analyst, just this once. */
  z.object({
    type: z.literal('start-analysis'),
    articleId: z.string(),
    again: z.boolean(),
    endpointId: z.string().nullable().optional(),
  }),
  /** The reader has seen what an analysis would cost, and chooses it or the on-device summary. */
  z.object({ type: z.literal('go-ahead'), articleId: z.string() }),
  z.object({ type: z.literal('keep-brief'), articleId: z.string() }),
  /** Show a draft even though none of it could be matched to the article. */
  z.object({ type: z.literal('show-anyway'), articleId: z.string() }),
  /** The reader asks about an article, or about all saved stories (`readingListId`); `id` is new. */
  z.object({
    type: z.literal('ask-question'),
    articleId: z.string(),
    id: z.uuid(),
    text: z.string().max(10_000),
  }),
  /** Another try, or a try at a price that the reader has seen; stop answering; delete with the answer. */
  z.object({ type: z.literal('ask-again'), id: z.string() }),
  /** Have the model answer from the passages of saved stories that the reader was shown. */
  z.object({ type: z.literal('answer-from-list'), id: z.string() }),
  z.object({ type: z.literal('stop-question'), id: z.string() }),
  z.object({ type: z.literal('forget-question'), id: z.string() }),
  /**
   * Search the web for a story, or for a question about it: for these words, or for what code writes; `agreed`: at a price
   * that the reader has seen.
   */
  z.object({
    type: z.literal('search-web'),
    articleId: z.string(),
    questionId: z.string().max(100).optional(),
    query: z.string().max(2000).nullable(),
    agreed: z.boolean(),
  }),
  /** Have a model write with the sources that are there; stop searching, or writing with them. */
  z.object({ type: z.literal('write-with-sources'), articleId: z.string() }),
  z.object({
    type: z.literal('stop-search'),
    articleId: z.string(),
    questionId: z.string().max(100).optional(),
  }),
  /** The reader saved a story. */
  z.object({ type: z.literal('story-saved'), articleId: z.string() }),
  /** Resume analyses that no worker holds. */
  z.object({ type: z.literal('resume-analyses') }),
  /** Scroll the page to a sentence and make it flash. */
  z.object({
    type: z.literal('reveal-sentence'),
    tabId: z.number().int(),
    sentenceId: z.string(),
  }),
  /** Fill sentences in the page while the reader is on a claim that cites them; none ends it. */
  z.object({
    type: z.literal('point-at-sentences'),
    tabId: z.number().int(),
    sentenceIds: z.array(z.string()).max(100).readonly(),
  }),
  /** Everything was deleted: end what is running, and delete what it still wrote. */
  z.object({ type: z.literal('end-everything') }),
  /** The list of servers that get requests without their origin has changed. */
  z.object({ type: z.literal('origins-changed') }),
  /** Estimate the cost of a recap by the model for the week of this day; write it; stop writing. */
  z.object({ type: z.literal('estimate-recap'), day: z.iso.date() }),
  z.object({ type: z.literal('write-recap'), day: z.iso.date() }),
  z.object({ type: z.literal('stop-recap'), day: z.iso.date() }),
  /** Join the reader's other devices in a storage, or set it up; try it out, without anything of it being kept; sync now. */
  syncPlaceSchema.extend({
    type: z.literal('join-sync'),
    passphrase: z.string().max(1000),
    isNew: z.boolean(),
  }),
  syncPlaceSchema.extend({ type: z.literal('test-sync') }),
  z.object({ type: z.literal('sync-now') }),
  z.object({ type: z.literal('stop-sync') }),
  /** Leave; `removeAll`: and delete everything in the storage. */
  z.object({ type: z.literal('leave-sync'), removeAll: z.boolean() }),
  /** The reader chose a day for the recap reminder, or none. */
  z.object({ type: z.literal('remind-of-recap') }),
  /** Stories were put into the trash or taken out of it, or imported. */
  z.object({ type: z.literal('stories-changed') }),
  /** The reader's settings or saved state changed what pages should show. */
  z.object({ type: z.literal('repaint-pages') }),
]);
export type SurfaceMessage = z.infer<typeof surfaceMessageSchema>;

/** From the background to the content script of one document. */
export type ToPageMessage =
  /** Everything to highlight; an empty list removes all highlights. Idempotent. */
  | {
      type: 'paint-page';
      articleId: string;
      highlights: Highlight[];
      marks: OwnMark[];
      /** Whether the bar is shown at words that are selected. */
      selectionBar: boolean;
    }
  /** Fill these of the sentences while the reader is on a claim that cites them. */
  | { type: 'point-at-sentences'; sentenceIds: readonly string[] }
  | { type: 'reveal-sentence'; sentence: Highlight }
  /** Turn the selected words into the reader's own highlight, and ask for a note if one is wanted. */
  | { type: 'mark-selection'; withNote: boolean }
  /** Read the selected paragraphs as the article, and nothing else. */
  | { type: 'read-selection' }
  /** Let the reader point at blocks; `rule` is what the site has now. */
  | { type: 'correct-reading'; rule: SiteRule | null }
  /** Stop listening and remove everything: a newer script is in charge of this document. */
  | { type: 'leave-page' };
