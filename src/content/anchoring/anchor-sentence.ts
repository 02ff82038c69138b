import type { Highlight } from '#domain/analysis/highlight.ts';
import { markStands } from '#domain/checking/mark-stands.ts';
import { alignLoosely } from '#domain/text/align-loosely.ts';

import { type Field, type Place, placesOf, type Quote } from './find-quote.ts';
import { foldText } from './fold-text.ts';
import { bareField, bareText, exactField, withMarks } from './page-fields.ts';
import { type PageText, readPageText } from './page-text.ts';
import { rangeInPage } from './range-in-page.ts';
import { languageAt, wordsAt } from './words-at.ts';

/** What is needed to find a sentence again: W3C TextQuoteSelector, and its place as a hint of order. */
export interface SoughtSentence extends Pick<Highlight, 'exact' | 'prefix' | 'suffix' | 'start'> {
  /** True for words that the reader marked: they are found as they were or not at all, never in a look-alike. */
  own?: boolean;
}

/** Units of the page's folded text. */
interface Span {
  start: number;
  end: number;
}

/** One way of reading the page: with or without what is not displayed, with or without punctuation. */
interface PageView {
  page: PageText;
  field: Field;
  quote(sentence: SoughtSentence): Quote;
}

/**
 * Finds sentences in a live document, words exactly before words nearly, what is displayed before
 * what is hidden. One range for each sentence, in the order given; null for one that is not there.
 */
export function anchorSentences(
  root: Document,
  sentences: readonly SoughtSentence[],
): (Range | null)[] {
  const pages = lazily({
    displayed: () => readPageText(root, 'displayed'),
    all: () => readPageText(root, 'all'),
  });
  const readings = [
    () => exactView(pages.displayed()),
    () => bareView(pages.displayed()),
    () => exactView(pages.all()),
    () => bareView(pages.all()),
  ];
  const ranges: (Range | null)[] = sentences.map(() => null);
  let missing = inArticleOrder(sentences);
  const opened: PageView[] = [];
  for (const open of readings) {
    if (missing.length === 0) return ranges;
    const view = open();
    opened.push(view);
    missing = settle(view, sentences, missing, ranges);
  }
  for (const view of [opened[1], opened[3]]) {
    if (view) missing = settleLoosely(view, sentences, missing, ranges);
  }
  return ranges;
}

function lazily<K extends string>(make: Record<K, () => PageText>): Record<K, () => PageText> {
  const made = new Map<string, PageText>();
  const lazy = {} as Record<K, () => PageText>;
  for (const key of Object.keys(make) as K[]) {
    lazy[key] = () => {
      const page = made.get(key) ?? make[key]();
      made.set(key, page);
      return page;
    };
  }
  return lazy;
}

function exactView(page: PageText): PageView {
  return {
    page,
    field: exactField(page),
    quote: ({ exact, prefix, suffix }) => ({
      words: foldText(exact),
      before: foldText(prefix),
      after: foldText(suffix),
    }),
  };
}

function bareView(page: PageText): PageView {
  return {
    page,
    field: bareField(page),
    quote: ({ exact, prefix, suffix }) => ({
      words: bareText(foldText(exact)),
      before: bareText(foldText(prefix)),
      after: bareText(foldText(suffix)),
    }),
  };
}

function inArticleOrder(sentences: readonly SoughtSentence[]): number[] {
  return sentences
    .map((_, index) => index)
    .sort((a, b) => startOf(sentences, a) - startOf(sentences, b));
}

const startOf = (sentences: readonly SoughtSentence[], index: number) =>
  sentences[index]?.start ?? 0;

/** Anchors what this view has; gives back the sentences that it has not, in article order. */
function settle(
  view: PageView,
  sentences: readonly SoughtSentence[],
  wanted: readonly number[],
  ranges: (Range | null)[],
): number[] {
  const candidates = wanted.map((index) => {
    const sentence = sentences[index] as SoughtSentence;
    const places = placesOf(view.field, view.quote(sentence));
    return sentence.own ? standing(view, sentence, places) : places;
  });
  const settled = candidates.map((places) => (places.length === 1 ? places[0] : undefined));
  const missing: number[] = [];
  wanted.forEach((index, order) => {
    const places = candidates[order] as Place[];
    if (places.length > 1) settled[order] = likeliest(places, neighbors(settled, order));
    const place = settled[order];
    if (place) ranges[index] = rangeOf(view, sentences[index] as SoughtSentence, place);
    if (!ranges[index]) missing.push(index);
  });
  return missing;
}

/** Where the sentences before and after it stand, as far as that is settled. */
function neighbors(settled: (Place | undefined)[], order: number) {
  const before = settled.slice(0, order).findLast((place) => place !== undefined);
  const after = settled.slice(order + 1).find((place) => place !== undefined);
  return { from: before?.end ?? 0, to: after?.start ?? Number.POSITIVE_INFINITY };
}

/** Standing in order outweighs some agreement of the context, never most of it. */
const worthOfOrder = 24;

/** Of several places, the one whose context agrees best and that keeps the order of the article. */
function likeliest(places: Place[], { from, to }: { from: number; to: number }): Place {
  const score = (place: Place) => {
    const ordered = place.start >= from && place.end <= to ? worthOfOrder : 0;
    const distance = Math.abs(place.start - from);
    return place.context + ordered - Math.min(8, distance / 500);
  };
  return places.reduce((best, place) => (score(place) > score(best) ? place : best));
}

/** Of more places than this only those are compared in full whose context agrees best. */
const mostCompared = 24;

/** The places whose words are those that the reader marked. */
function standing(view: PageView, mark: SoughtSentence, places: Place[]): Place[] {
  const likely =
    places.length > mostCompared
      ? places.toSorted((one, other) => other.context - one.context).slice(0, mostCompared)
      : places;
  return likely.filter((place) => isStanding(view, mark, place));
}

function isStanding(view: PageView, mark: SoughtSentence, place: Span): boolean {
  const { page } = view;
  const { start, end } = spanInPage(view, mark, place);
  const language = languageAt(page, start);
  // A mark made on the page has the numbers of notes among its words, one made in the list has not.
  return [true, false].some((references) =>
    markStands(mark, wordsAt(page, start, end, references), language),
  );
}

function rangeOf(view: PageView, sentence: SoughtSentence, place: Span): Range | null {
  const { start, end } = spanInPage(view, sentence, place);
  return rangeInPage(view.page, start, end);
}

function spanInPage({ page, field }: PageView, sentence: SoughtSentence, place: Span): Span {
  const span = { start: field.pageAt(place.start), end: field.pageAt(place.end - 1) + 1 };
  return withMarks(page.text, foldText(sentence.exact), span);
}

function settleLoosely(
  view: PageView,
  sentences: readonly SoughtSentence[],
  wanted: readonly number[],
  ranges: (Range | null)[],
): number[] {
  return wanted.filter((index) => {
    const sentence = sentences[index] as SoughtSentence;
    const fits = sentence.own ? (place: Span) => isStanding(view, sentence, place) : null;
    const place = alignLoosely(view.field.text, view.quote(sentence).words, fits);
    if (place) ranges[index] = rangeOf(view, sentence, place);
    return ranges[index] === null;
  });
}
