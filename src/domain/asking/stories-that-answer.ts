import { type Article, findSentence, type Sentence } from '#domain/article/article.ts';
import { sentenceLine } from '#domain/article/sentence-line.ts';
import { isAddressedToMachine } from '#domain/prompt-injection/instruction-like.ts';
import { findAcross } from './find-across.ts';
import type { PreparedQuestions } from './prepare-questions.ts';
import { type AskedStory, mostStoriesAsked, type StoryPassage } from './question.ts';

const mostPassages = 18;
const mostOfStory = 4;
/** A passage that fits much worse than the best one of all stories isn't told. */
const leastOfBest = 0.4;
/** In characters, of one sentence: what is longer is no sentence that answers. */
const longestPassage = 2000;

/**
 * The stories that may answer a question, the best first, each in its sentences that may, in the order of its text.
 * Where the sentence before one is of the same paragraph it goes along, because it may name what the next calls "it".
 * None that speaks to a machine.
 */
export function storiesThatAnswer(
  prepared: readonly PreparedQuestions[],
  question: string,
): AskedStory[] {
  const idsOf = new Map<string, Set<string>>();
  const found = findAcross(prepared, question, mostPassages, mostOfStory);
  const least = leastOfBest * (found[0]?.score ?? 0);
  for (const { articleId, sentenceId, score } of found) {
    if (score < least) break;
    const ids = idsOf.get(articleId) ?? new Set();
    if (ids.size > 0 || idsOf.size < mostStoriesAsked) idsOf.set(articleId, ids.add(sentenceId));
  }
  const articles = new Map(prepared.map(({ article }) => [article.id, article]));
  return [...idsOf].flatMap(([articleId, ids]) => {
    const article = articles.get(articleId);
    const passages = article ? passagesOf(article, ids) : [];
    return article && passages.some(({ found }) => found) ? [askedStory(article, passages)] : [];
  });
}

function passagesOf(article: Article, found: ReadonlySet<string>): StoryPassage[] {
  const wanted = new Map<Sentence, boolean>();
  for (const id of found) {
    const sentence = findSentence(article, id);
    if (!sentence) continue;
    const before = article.sentences[article.sentences.indexOf(sentence) - 1];
    if (before?.paragraph === sentence.paragraph) wanted.set(before, wanted.get(before) ?? false);
    wanted.set(sentence, true);
  }
  return [...wanted]
    .sort(([one], [other]) => one.start - other.start)
    .flatMap(([sentence, isFound]) => {
      const text = sentenceLine(article, sentence);
      if (!text || text.length > longestPassage || isAddressedToMachine(text)) return [];
      return { sentenceId: sentence.id, paragraph: sentence.paragraph, text, found: isFound };
    });
}

function askedStory(article: Article, passages: StoryPassage[]): AskedStory {
  const { id: articleId, title, siteName, url, publishedAt, language } = article;
  return { articleId, title, siteName, url, publishedAt, language, passages };
}
