import type { Evidence } from '#domain/analysis/claim.ts';
import type { VerdictReason } from '#domain/analysis/verdict-reason.ts';
import type { Article, Sentence } from '#domain/article/article.ts';
import type { FoundQuote } from '#domain/text/find-quote.ts';
import type { TextRange } from '#domain/text/quote-index.ts';
import { checkQuote } from './check-quote.ts';
import { paragraphAt, reasonOf, wordingReason } from './claim-reason.ts';
import { compareWording, type Wording } from './compare-wording.ts';
import { type CheckableArticle, prepareArticle } from './prepare-article.ts';
import { wordsAround, wordsOfSentences } from './words-of-sentences.ts';

/** What is to be checked: a claim's words, the sentences it cites, and the article's words it quotes. */
export interface Statement {
  text: string;
  sentenceIds: string[];
  quote: string | null;
  /** False for a conclusion of the analyst's own: its words need not be the article's, only its figures. */
  checkWording?: boolean;
  /** Words that belong to the claim without standing in it: its row's organization and feature, or its date, ISO or as worded. */
  context?: string | undefined;
}

/**
 * Checks a statement against the article: that the sentences it cites exist and do not address a
 * machine, that the quote stands in one of them or beside it, and that figures, names and negation
 * agree. A claim in another language than the article is `near` unless a figure surely
 * differs: its words are not compared. Never throws.
 */
export function checkClaim(article: Article, statement: Statement): Evidence {
  const checkable = prepareArticle(article);
  const places = citedPlaces(checkable, statement.sentenceIds);
  const cited = places.map((place) => article.sentences[place] as Sentence);
  const evidence: Evidence = {
    sentenceIds: cited.map(({ id }) => id),
    span: null,
    verdict: 'verified',
    reason: null,
    alterations: [],
  };
  const notFound = (reason: VerdictReason): Evidence => ({
    ...evidence,
    span: null,
    verdict: 'not found',
    reason,
  });
  if (cited.length === 0) {
    return { ...evidence, verdict: 'uncited', reason: reasonOf('uncited', []) };
  }
  const sources = cited.filter((sentence) => !checkable.addressesMachine(sentence));
  if (sources.length === 0) return notFound(reasonOf('addresses machine', cited));
  const text = statement.text.trim().normalize('NFC');
  const quote = statement.quote?.trim().normalize('NFC') ?? '';
  let found: FoundQuote | null = null;
  if (quote) {
    const check = checkQuote(checkable, quote, sources, rangeAround(article, places));
    if (check.standing !== 'beside') {
      return notFound(standing(check.standing, sources, check.sentences));
    }
    if (check.sentences.some((sentence) => checkable.addressesMachine(sentence))) {
      return notFound(reasonOf('addresses machine', check.sentences));
    }
    found = check.found;
    evidence.span = found && { start: found.start, end: found.end };
    for (const sentence of check.sentences) if (!sources.includes(sentence)) sources.push(sentence);
    sources.sort((left, right) => left.start - right.start);
    const all = [...new Set([...cited, ...sources])].sort(
      (left, right) => left.start - right.start,
    );
    evidence.sentenceIds = all.map(({ id }) => id);
    const { kind } = check.wording;
    if (kind === 'altered' || kind === 'unlike') {
      return concluded(article, evidence, check.wording, sources, found);
    }
    if (kind !== 'same' || found?.kind === 'approximate') {
      evidence.verdict = 'near';
      evidence.reason = reasonOf('quote inexact', sources);
    }
  }
  if (text === '') return quote ? evidence : notFound(reasonOf('says nothing', sources));
  const words = wordsOfSentences(checkable, sources);
  const around = wordsAround(checkable, sources);
  const wording = compareWording(
    checkable,
    text,
    { sentences: sources, words, around },
    {
      figuresOnly: statement.checkWording === false,
      quoted: found !== null && found.kind !== 'approximate',
      context: statement.context,
    },
  );
  return concluded(article, evidence, wording, sources, found);
}

/** Why a quote that does not stand beside the cited sentences carries nothing. */
function standing(where: 'nowhere' | 'elsewhere', cited: Sentence[], found: Sentence[]) {
  return where === 'nowhere'
    ? reasonOf('quote nowhere', cited)
    : reasonOf('quote elsewhere', cited, found);
}

/** Joins what the quote and the wording gave: the worse of the two is the verdict. */
function concluded(
  article: Article,
  evidence: Evidence,
  wording: Wording,
  sources: Sentence[],
  found: FoundQuote | null,
): Evidence {
  const reason = wordingReason(wording, sources, found);
  switch (wording.kind) {
    case 'same':
      return evidence;
    case 'reworded':
      return { ...evidence, verdict: 'near', reason };
    case 'altered': {
      const alterations = wording.differences.map(({ foundAt, ...alteration }) => ({
        ...alteration,
        ...(foundAt !== null && { paragraph: paragraphAt(article, foundAt) }),
      }));
      return { ...evidence, verdict: 'altered', reason, alterations };
    }
    case 'other language':
      return { ...evidence, verdict: 'near', reason };
    case 'unlike':
      return { ...evidence, verdict: 'not found', reason };
  }
}

/** Places of the cited sentences that exist, once each, in article order. */
function citedPlaces(checkable: CheckableArticle, ids: string[]): number[] {
  const places = ids.flatMap((id) => checkable.placeOf(id.trim()) ?? []);
  return [...new Set(places)].sort((left, right) => left - right);
}

/** From the sentence before the first cited one to the one after the last. */
function rangeAround(article: Article, places: number[]): TextRange {
  const first = Math.max(0, (places[0] ?? 0) - 1);
  const last = Math.min(article.sentences.length - 1, (places.at(-1) ?? 0) + 1);
  return {
    start: article.sentences[first]?.start ?? 0,
    end: article.sentences[last]?.end ?? article.text.length,
  };
}
