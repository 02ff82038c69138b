import { prepareQuestions } from '#domain/asking/prepare-questions.ts';
import { storiesThatAnswer } from '#domain/asking/stories-that-answer.ts';
import type { LabelledArticle } from '#e2e/evaluate/labelled-articles.ts';
import { type AskedQuestion, answersIn } from '#e2e/evaluate/question-file.ts';
import type { Figures } from './ask-figures.ts';

/** As many as are looked through whole. */
const storiesInList = 40;

/**
 * Asks a list of forty articles, those of the questions among them, each question that one of them answers: the shares
 * for which its story is found first, is found at all, and is shown with a sentence that answers.
 */
export function listFigures(
  questions: readonly AskedQuestion[],
  articles: ReadonlyMap<string, LabelledArticle>,
): Figures {
  const asked = questions.filter(({ answers }) => answers.length > 0);
  const pages = new Set(questions.map(({ page }) => page));
  const known = [...articles];
  const list = [
    ...known.filter(([name]) => pages.has(name)),
    ...known.filter(([name]) => !pages.has(name)),
  ].slice(0, storiesInList);
  // Some share an address, and with it an id.
  const prepared = list.map(([name, { article }]) => prepareQuestions({ ...article, id: name }));
  const found = asked.map((question) => {
    const stories = storiesThatAnswer(prepared, question.question);
    const place = stories.findIndex(({ articleId }) => articleId === question.page);
    const article = articles.get(question.page)?.article;
    const answers = article ? answersIn(article, question) : new Set<string>();
    const passages = stories[place]?.passages ?? [];
    const shown = passages.some(({ sentenceId }) => sentenceId !== null && answers.has(sentenceId));
    return { place, shown };
  });
  const share = (is: (one: (typeof found)[number]) => boolean) =>
    found.filter(is).length / Math.max(1, found.length);
  return {
    'ask.list.first': share(({ place }) => place === 0),
    'ask.list.found': share(({ place }) => place >= 0),
    'ask.list.shown': share(({ shown }) => shown),
  };
}
