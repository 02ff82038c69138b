import type { Article, Sentence } from './article.ts';
import { quoteReason, wordingReason } from './check-claim-reason.ts';
import type { Evidence } from './claim.ts';
import { compareWording, type Wording } from './compare-wording.ts';
import { type FoundQuote, findQuote } from './find-quote.ts';
import { type CheckableArticle, prepareArticle } from './prepare-article.ts';
import { distance, type TextRange } from './quote-index.ts';
import type { Word } from './words-in-text.ts';

/** What is to be checked: a claim's words, the sentences it cites, and the article's words it quotes. */
export interface Statement {
  text: string;
  sentenceIds: string[];
  quote: string | null;
  /** False for a conclusion of the analyst's own: its words need not be the article's, only its figures. */
  checkWording?: boolean;
}

/**
 * Checks a statement against the article: that the sentences it cites exist and do not address a
 * machine, that the quote stands in one of them or beside it, and that figures, names and negation
 * agree. A claim in another language than the article is `near` when its quote is found word for word
 * or it shares a figure or name, and `not found` when there is nothing to compare; never throws.
 */
export function checkClaim(article: Article, statement: Statement): Evidence {
  const checkable = prepareArticle(article);
  const places = citedPlaces(checkable, statement.sentenceIds);
  const cited = places.map((place) => article.sentences[place] as Sentence);
  const evidence: Evidence = {
    sentenceIds: cited.map(({ id }) => id),
    span: null,
    verdict: 'verified',
    reason: '',
    alterations: [],
  };
  if (cited.length === 0) {
    return { ...evidence, verdict: 'uncited', reason: 'It cites no sentence of the article.' };
  }
  const usable = cited.filter((sentence) => !checkable.addressesMachine(sentence));
  if (usable.length === 0) {
    return { ...evidence, verdict: 'not found', reason: quoteReason('machine', cited) };
  }
  const near = around(article, places);
  const text = statement.text.trim().normalize('NFC');
  const quote = statement.quote?.trim().normalize('NFC') ?? '';
  const found =
    quote === ''
      ? null
      : (findQuote(checkable.index, quote, near) ?? findShortened(checkable, quote, usable));
  if (quote) {
    if (!found)
      return { ...evidence, verdict: 'not found', reason: quoteReason('nowhere', usable) };
    evidence.span = { start: found.start, end: found.end };
    if (distance(found.start, found.end, near) > 0) {
      const elsewhere = sentencesIn(article, found);
      return {
        ...evidence,
        span: null,
        verdict: 'not found',
        reason: quoteReason('elsewhere', usable, elsewhere),
      };
    }
    const quoted = sentencesIn(article, found);
    if (quoted.some((sentence) => checkable.addressesMachine(sentence))) {
      return { ...evidence, verdict: 'not found', reason: quoteReason('machine', quoted) };
    }
    for (const sentence of quoted) if (!usable.includes(sentence)) usable.push(sentence);
    usable.sort((left, right) => left.start - right.start);
    evidence.sentenceIds = idsInOrder(article, [...cited, ...quoted]);
    const quotation = checkQuote(checkable, quote, found);
    if (quotation.kind === 'altered' || quotation.kind === 'unlike') {
      return concluded(article, evidence, quotation, usable, found);
    }
    if (quotation.kind !== 'same') evidence.verdict = 'near';
  }
  if (text === '') {
    return evidence.verdict === 'near'
      ? { ...evidence, reason: 'The quotation is not word for word.' }
      : found
        ? evidence
        : { ...evidence, verdict: 'not found', reason: 'It says nothing.' };
  }
  const wording = compareWording(
    checkable,
    text,
    wordsOf(checkable, usable),
    nearbyWords(checkable, usable),
    {
      figuresOnly: statement.checkWording === false,
      quoted: found?.kind === 'exact' || found?.kind === 'parts',
    },
  );
  return concluded(article, evidence, wording, usable, found);
}

/** Joins what the quote and the wording gave: the worse of the two is the verdict. */
function concluded(
  article: Article,
  evidence: Evidence,
  wording: Wording,
  sources: Sentence[],
  found: FoundQuote | null,
): Evidence {
  const reason = wordingReason(article, wording, sources, found);
  switch (wording.kind) {
    case 'same':
      return evidence.verdict === 'verified'
        ? evidence
        : { ...evidence, reason: 'The quotation is not word for word.' };
    case 'reworded':
      return { ...evidence, verdict: 'near', reason };
    case 'altered':
      return {
        ...evidence,
        verdict: 'altered',
        reason,
        alterations: wording.differences.map(({ kind, claimed, found: instead }) => ({
          kind,
          claimed,
          found: instead,
        })),
      };
    case 'other language':
      return wording.anchors > 0 || found !== null
        ? { ...evidence, verdict: 'near', reason }
        : { ...evidence, verdict: 'not found', reason };
    case 'unlike':
      return { ...evidence, verdict: 'not found', reason };
  }
}

/** An approximate or shortened quote is read word by word: a figure or a "not" is a small edit and a great difference. */
function checkQuote(checkable: CheckableArticle, quote: string, found: FoundQuote): Wording {
  if (found.kind === 'exact') return { kind: 'same', differences: [], anchors: 0, rounded: false };
  const words = wordsOf(checkable, sentencesIn(checkable.article, found)).filter(
    ({ start, end }) => start < found.end && found.start < end,
  );
  return compareWording(checkable, quote, words, [], { figuresOnly: false, quoted: false });
}

/** A quote that leaves out words of a cited sentence without saying so. */
function findShortened(
  checkable: CheckableArticle,
  quote: string,
  cited: Sentence[],
): FoundQuote | null {
  const options = { figuresOnly: false, quoted: false };
  for (const sentence of cited) {
    const words = checkable.wordsOf(sentence);
    if (compareWording(checkable, quote, words, [], options).kind !== 'same') continue;
    return { start: sentence.start, end: sentence.end, kind: 'approximate', similarity: 0.75 };
  }
  return null;
}

/** Places of the cited sentences that exist, once each, in article order. */
function citedPlaces(checkable: CheckableArticle, ids: string[]): number[] {
  const places = ids.flatMap((id) => checkable.placeOf(id.trim()) ?? []);
  return [...new Set(places)].sort((left, right) => left - right);
}

function idsInOrder(article: Article, sentences: Sentence[]): string[] {
  const wanted = new Set(sentences);
  const places = [...wanted].sort((left, right) => left.start - right.start);
  return places
    .map(({ id }) => id)
    .filter((id, place, ids) => ids.indexOf(id) === place && article.text !== '');
}

/** From the sentence before the first cited one to the one after the last. */
function around(article: Article, places: number[]): TextRange {
  const first = Math.max(0, (places[0] ?? 0) - 1);
  const last = Math.min(article.sentences.length - 1, (places.at(-1) ?? 0) + 1);
  return {
    start: article.sentences[first]?.start ?? 0,
    end: article.sentences[last]?.end ?? article.text.length,
  };
}

function sentencesIn(article: Article, range: TextRange): Sentence[] {
  return article.sentences.filter(({ start, end }) => start < range.end && range.start < end);
}

/** The words of several sentences in order; clauses of different sentences are kept apart. */
function wordsOf(checkable: CheckableArticle, sentences: Sentence[]): Word[] {
  return sentences.flatMap((sentence, place) =>
    place === 0
      ? checkable.wordsOf(sentence)
      : checkable
          .wordsOf(sentence)
          .map((word) => ({ ...word, clause: word.clause + place * 1000 })),
  );
}

function nearbyWords(checkable: CheckableArticle, sentences: Sentence[]): Word[] {
  const { article } = checkable;
  const inside = new Set(sentences);
  const beside = new Set<Sentence>();
  for (const sentence of sentences) {
    const place = checkable.placeOf(sentence.id) ?? 0;
    for (const neighbour of [article.sentences[place - 1], article.sentences[place + 1]]) {
      if (neighbour && !inside.has(neighbour) && !checkable.addressesMachine(neighbour))
        beside.add(neighbour);
    }
  }
  return wordsOf(checkable, [...beside]);
}
