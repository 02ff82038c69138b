import { prepareQuestions } from '#domain/asking/prepare-questions.ts';
import type { LabelledArticle } from '#e2e/evaluate/labelled-articles.ts';
import { type AskedQuestion, answersIn } from '#e2e/evaluate/question-file.ts';
import { preparePlainSearch } from './plain-bm25.ts';

/** What came of one question. */
export interface JudgedQuestion {
  asked: AskedQuestion;
  /** Passages shown, the best first: sentence ids. */
  shown: string[];
  /** Place of the first that answers, from 1; 0 where none does. */
  rank: number;
  /** The same for the plain search, whose passages are paragraphs. */
  plainRank: number;
}

const shownAtOnce = 3;

/** Asks each question of its page. Throws for a page that isn't there, or whose answers are no sentences of it. */
export function judgeQuestions(
  questions: readonly AskedQuestion[],
  articles: ReadonlyMap<string, LabelledArticle>,
): JudgedQuestion[] {
  const prepared = new Map<string, ReturnType<typeof preparePage>>();
  return questions.map((asked) => {
    const page = prepared.get(asked.page) ?? preparePage(asked.page, articles);
    prepared.set(asked.page, page);
    const answers = answersIn(page.article, asked);
    if (answers.size < new Set(asked.answers).size)
      throw new Error(`${asked.id}: the page has changed; an answer is no sentence of it.`);
    const paragraphs = new Set(
      page.article.sentences.filter(({ id }) => answers.has(id)).map(({ paragraph }) => paragraph),
    );
    const shown = page.ours.rank(asked.question, shownAtOnce).map(({ sentenceId }) => sentenceId);
    const plain = page.plain(asked.question, shownAtOnce);
    return {
      asked,
      shown,
      rank: shown.findIndex((id) => answers.has(id)) + 1,
      plainRank: plain.findIndex((number) => paragraphs.has(number)) + 1,
    };
  });
}

function preparePage(name: string, articles: ReadonlyMap<string, LabelledArticle>) {
  const article = articles.get(name)?.article;
  if (!article) throw new Error(`There is no page ${name}.`);
  return { article, ours: prepareQuestions(article), plain: preparePlainSearch(article) };
}
