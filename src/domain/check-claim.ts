import { type Article, type Sentence, sentenceText } from './article.ts';
import type { Evidence } from './claim.ts';
import { compareWording } from './compare-wording.ts';
import { findQuote } from './find-quote.ts';
import { type CheckableArticle, prepareArticle } from './prepare-article.ts';
import { distance, type TextRange } from './quote-index.ts';

/** What is to be checked: a claim's words, the sentences it cites, and the article's words it quotes. */
export interface Statement {
  text: string;
  sentenceIds: string[];
  quote: string | null;
  /** False for a conclusion of the analyst's own: only its sources are checked, not its wording. */
  checkWording?: boolean;
}

const noEvidence = { span: null, alterations: [] };

/**
 * Checks a statement against the article: that the sentences it cites exist and do not address a
 * machine, that the quote stands in one of them or beside it, and that figures, names and negation
 * agree. Never throws.
 */
export function checkClaim(article: Article, statement: Statement): Evidence {
  const checkable = prepareArticle(article);
  const places = citedPlaces(checkable, statement.sentenceIds);
  const cited = places.map((place) => article.sentences[place] as Sentence);
  const sentenceIds = cited.map(({ id }) => id);
  if (cited.length === 0) {
    return {
      ...noEvidence,
      sentenceIds,
      verdict: 'uncited',
      reason: 'It cites no sentence of the article',
    };
  }
  const usable = cited.filter((sentence) => !checkable.addressesMachine(sentence));
  if (usable.length === 0) {
    const reason = `${mark(cited[0])} is addressed to a machine, so nothing may rest on it`;
    return { ...noEvidence, sentenceIds, verdict: 'not found', reason };
  }
  const near = around(article, places);
  let span: TextRange | null = null;
  let similarity = 1;
  if (statement.quote?.trim()) {
    const found = findQuote(checkable.index, statement.quote, near);
    if (!found) {
      const reason = 'The words it quotes are not in the article';
      return { ...noEvidence, sentenceIds, verdict: 'not found', reason };
    }
    if (distance(found.start, found.end, near) > 0) {
      const reason = `The words it quotes are not in ${mark(usable[0])}`;
      return { ...noEvidence, sentenceIds, verdict: 'not found', reason };
    }
    span = { start: found.start, end: found.end };
    similarity = found.similarity;
  }
  const sources = usable.map((sentence) => sentenceText(article, sentence)).join(' ');
  const wording =
    statement.checkWording === false
      ? { verdict: 'near' as const, reason: '', alterations: [] }
      : compareWording(statement.text, sources, mark(usable[0]));
  const verdict = wording.verdict === 'verified' && similarity < 0.95 ? 'near' : wording.verdict;
  return { ...wording, verdict, sentenceIds, span };
}

/** Places of the cited sentences that exist, once each, in article order. */
function citedPlaces(checkable: CheckableArticle, ids: string[]): number[] {
  const places = ids.flatMap((id) => checkable.placeOf(id.trim()) ?? []);
  return [...new Set(places)].sort((left, right) => left - right);
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

function mark(sentence: Sentence | undefined): string {
  return `¶${sentence?.paragraph ?? 1}`;
}
