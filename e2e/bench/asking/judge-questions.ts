import { type Passage, prepareQuestions } from '#domain/asking/prepare-questions.ts';
import type { LabelledArticle } from '#e2e/evaluate/labelled-articles.ts';
import { type AskedQuestion, answersIn } from '#e2e/evaluate/question-file.ts';
import { preparePlainSearch } from './plain-bm25.ts';

/** What came of one question. */
export interface JudgedQuestion {
  asked: AskedQuestion;
  /** Passages shown, the best first: sentence ids. */
  shown: string[];
  /** Nothing is shown, or it is said that nothing seems to answer. */
  told: boolean;
  /** Of the other pages in the language of its page, of how many the same is said. */
  elsewhere: { told: number; of: number };
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
  const preparedPage = (name: string) => {
    const page = prepared.get(name) ?? preparePage(name, articles);
    prepared.set(name, page);
    return page;
  };
  const pages = [...new Set(questions.map(({ page }) => page))];
  const askElsewhere = ({ page, question }: AskedQuestion) => {
    const { language } = preparedPage(page);
    const others = pages.filter(
      (name) => name !== page && preparedPage(name).language === language,
    );
    const told = others.filter((name) => isTold(preparedPage(name).ours.rank(question)));
    return { told: told.length, of: others.length };
  };
  return questions.map((asked) => {
    const page = preparedPage(asked.page);
    const answers = answersIn(page.article, asked);
    if (answers.size < new Set(asked.answers).size)
      throw new Error(`${asked.id}: the page has changed; an answer is no sentence of it.`);
    const paragraphs = new Set(
      page.article.sentences.filter(({ id }) => answers.has(id)).map(({ paragraph }) => paragraph),
    );
    const found = page.ours.rank(asked.question, shownAtOnce);
    const shown = found.map(({ sentenceId }) => sentenceId);
    const plain = page.plain(asked.question, shownAtOnce);
    return {
      asked,
      shown,
      told: isTold(found),
      elsewhere: askElsewhere(asked),
      rank: shown.findIndex((id) => answers.has(id)) + 1,
      plainRank: plain.findIndex((number) => paragraphs.has(number)) + 1,
    };
  });
}

function preparePage(name: string, articles: ReadonlyMap<string, LabelledArticle>) {
  const { article, language } = articles.get(name) ?? {};
  if (!article) throw new Error(`There is no page ${name}.`);
  return { article, language, ours: prepareQuestions(article), plain: preparePlainSearch(article) };
}

const isTold = (found: readonly Passage[]) => !found.some(({ sure }) => sure);
