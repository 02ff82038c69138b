import { holds } from '#domain/analysis/claim.ts';
import { type Article, sentenceText } from '#domain/article/article.ts';
import { checkClaim } from '#domain/checking/check-claim.ts';
import { prepareArticle } from '#domain/checking/prepare-article.ts';
import { type Word, wordsIn } from '#domain/words/words-in-text.ts';
import { articleOfText } from '#e2e/evaluate/labelled-articles.ts';
import type { SummarySet } from './claim-sets.ts';

const mostCited = 3;

export interface JudgedSummary {
  true: boolean;
  /** Every sentence of it is in the article's words or in other words. */
  passed: boolean;
}

/** A summary with what a second reading could not overrule. */
export interface ReadableSummary extends JudgedSummary {
  /** Code is sure that something differs. */
  differs: boolean;
  /** Code is sure that all of it is the article's words. */
  inItsWords: boolean;
}

/**
 * Summaries cite nothing, so each of their sentences is given up to three sentences of the document, chosen
 * greedily by the words that they cover first, rare ones weighing more. A summary passes when each sentence does.
 */
export function judgeSummaries({ documents, summaries }: SummarySet): ReadableSummary[] {
  const articles = new Map<number, Article>();
  return summaries.map(({ document, summary, true: isTrue }) => {
    const article =
      articles.get(document) ??
      articleOfText((documents[document] ?? '').split(/\n+/u), { title: '', language: 'en' });
    articles.set(document, article);
    const own = articleOfText([summary], { title: '', language: 'en' });
    const found = own.sentences.map((sentence) => {
      const text = sentenceText(own, sentence);
      return checkClaim(article, { text, sentenceIds: cite(article, text), quote: null });
    });
    return {
      true: isTrue,
      passed: found.every(holds),
      differs: found.some(({ verdict }) => verdict === 'altered'),
      inItsWords: found.every(({ verdict }) => verdict === 'verified'),
    };
  });
}

/** Balanced accuracy: the mean of the share of true ones passed and of false ones not passed. */
export function balancedAccuracy(judged: readonly JudgedSummary[]): number {
  const share = (isTrue: boolean) => {
    const of = judged.filter((summary) => summary.true === isTrue);
    return of.filter(({ passed }) => passed === isTrue).length / of.length;
  };
  return (share(true) + share(false)) / 2;
}

function cite(article: Article, text: string): string[] {
  const checkable = prepareArticle(article);
  const sentences = article.sentences.map((sentence) => ({
    id: sentence.id,
    keys: keysOf(checkable.wordsOf(sentence)),
  }));
  const rarity = (key: string) =>
    Math.log(1 + sentences.length / (1 + sentences.filter(({ keys }) => keys.has(key)).length));
  const open = keysOf(wordsIn(text, 'en'));
  const cited: string[] = [];
  while (cited.length < mostCited) {
    let best: (typeof sentences)[number] | null = null;
    let most = 0;
    for (const sentence of sentences) {
      let worth = 0;
      for (const key of open) if (sentence.keys.has(key)) worth += rarity(key);
      if (worth > most) {
        most = worth;
        best = sentence;
      }
    }
    if (!best) break;
    cited.push(best.id);
    for (const key of best.keys) open.delete(key);
  }
  return cited;
}

function keysOf(words: readonly Word[]): Set<string> {
  return new Set(words.filter(({ content }) => content).map(({ key }) => key));
}
