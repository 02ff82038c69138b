import type { ExtractorName } from './in-page.ts';
import type { LabelledPage, SetName } from './load-sets.ts';
import type { Reading } from './run-pages.ts';
import {
  areAuthorsRight,
  countPhrases,
  isDateRight,
  isLanguageRight,
  isSiteRight,
  isTitleRight,
} from './score-fields.ts';
import { f1Of, overlapOf } from './shingles.ts';

export interface PageScore {
  page: LabelledPage;
  reading: Reading;
  precision: number;
  recall: number;
  exact: boolean;
  /** Phrases found that must be, missing, found that must not be. */
  phrases: { hit: number; missed: number; wrong: number };
}

/** Scores one reading against what is known of its page. */
export function scorePage(page: LabelledPage, reading: Reading): PageScore {
  const overlaps = page.bodies.map((body) => overlapOf(body, reading.text));
  overlaps.sort((a, b) => f1Of(b.precision, b.recall) - f1Of(a.precision, a.recall));
  const best = overlaps[0] ?? { precision: 0, recall: 0, exact: false };
  const hit = countPhrases(page.mustContain, reading.text);
  return {
    page,
    reading,
    ...best,
    phrases: {
      hit,
      missed: page.mustContain.length - hit,
      wrong: countPhrases(page.mustNotContain, reading.text),
    },
  };
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const quantile = (values: number[], share: number) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** Flat names and numbers of one extractor over all pages, without the extractor's own name. */
export function summarize(scores: PageScore[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const set of ['zyte', 'fundus', 'trafilatura'] satisfies SetName[]) {
    const own = scores.filter(({ page }) => page.set === set);
    if (!own.length) continue;
    result[`${set}.pages`] = own.length;
    if (set === 'trafilatura') Object.assign(result, prefixed(set, phraseFigures(own)));
    else Object.assign(result, prefixed(set, bodyFigures(own)));
    Object.assign(result, prefixed(set, fieldFigures(own)));
  }
  const times = scores.map(({ reading }) => reading.ms);
  result['ms.median'] = quantile(times, 0.5);
  result['ms.p95'] = quantile(times, 0.95);
  result['ms.max'] = Math.max(...times);
  result['ms.first'] = quantile(
    scores.map(({ reading }) => reading.firstMs),
    0.5,
  );
  result.errors = scores.filter(({ reading }) => reading.error).length;
  result.changed = scores.filter(({ reading }) => reading.changed).length;
  return result;
}

const prefixed = (set: string, figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${set}.${name}`, value]));

function bodyFigures(scores: PageScore[]): Record<string, number> {
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  return {
    f1: f1Of(precision, recall),
    precision,
    recall,
    exact: mean(scores.map(({ exact }) => Number(exact))),
    lost: mean(scores.map((score) => Number(score.recall < 0.5))),
  };
}

function phraseFigures(scores: PageScore[]): Record<string, number> {
  const sum = (pick: (score: PageScore) => number) =>
    scores.reduce((total, score) => total + pick(score), 0);
  const hit = sum(({ phrases }) => phrases.hit);
  const wrong = sum(({ phrases }) => phrases.wrong);
  const missed = sum(({ phrases }) => phrases.missed);
  const precision = hit / Math.max(1, hit + wrong);
  const recall = hit / Math.max(1, hit + missed);
  return { f1: f1Of(precision, recall), precision, recall };
}

function fieldFigures(scores: PageScore[]): Record<string, number> {
  const figures: Record<string, number> = {};
  const share = (
    name: string,
    known: (page: LabelledPage) => unknown,
    right: (score: PageScore) => boolean,
  ) => {
    const labelled = scores.filter(({ page }) => known(page));
    if (labelled.length) figures[name] = mean(labelled.map((score) => Number(right(score))));
  };
  share('title', ({ title }) => title, isRight.title);
  share('authors', ({ authors }) => authors, isRight.authors);
  share('date', ({ published }) => published, isRight.date);
  share('site', ({ site }) => site, isRight.site);
  share('language', ({ languages }) => languages, isRight.language);
  return figures;
}

export const isRight = {
  title: ({ page, reading }: PageScore) => isTitleRight(page.title ?? '', reading.title),
  authors: ({ page, reading }: PageScore) => areAuthorsRight(page.authors ?? [], reading.authors),
  date: ({ page, reading }: PageScore) => isDateRight(page.published ?? '', reading.published),
  site: ({ page, reading }: PageScore) => isSiteRight(page.site ?? '', reading.site),
  language: ({ page, reading }: PageScore) =>
    isLanguageRight(page.languages ?? [], reading.language),
};

/** All figures by flat name: Gloss's plain, the others' under their own name; times also as a ratio to Readability's. */
export function flatFigures(all: Map<ExtractorName, PageScore[]>): Record<string, number> {
  const flat: Record<string, number> = {};
  for (const [name, scores] of all) {
    for (const [key, value] of Object.entries(summarize(scores))) {
      flat[name === 'gloss' ? key : `${name}.${key}`] = Number(value.toFixed(5));
    }
  }
  for (const name of ['ms.median', 'ms.p95', 'ms.first']) {
    const [own, plain] = [flat[name], flat[`readability.${name}`]];
    if (own && plain) flat[`${name}.ratio`] = Number((own / plain).toFixed(3));
  }
  return flat;
}
