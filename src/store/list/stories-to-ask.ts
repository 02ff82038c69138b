import type { Article } from '#domain/article/article.ts';
import { type AskedWord, readQuestion } from '#domain/asking/read-question.ts';
import { chineseSpellings } from '#domain/words/chinese-spellings.ts';
import { database } from '#store/database/database.ts';
import { StoryList } from './story-list.ts';

/** A list this short is looked through whole. */
const fewStories = 40;
/** Most articles that are loaded and looked through for one question. */
const mostStories = 24;
const mostWordsAsked = 10;
const storiesPerWord = 200;
/** Letters at the end of a word that its other forms may not have; shorter words are looked for as they are. */
const ending = 2;
const shortestCut = 6;
const weightOfName = 1.5;
/** Of the weight of a whole word: what it counts to have been saved lately. */
const recency = 0.2;

/**
 * The articles of the saved stories in which the words of a question stand, its names first and the latest of equals
 * first. Asks the search index word by word, because a sentence seldom has all of them, and loads only what it finds.
 */
export async function storiesToAsk(question: string, language: string): Promise<Article[]> {
  const saved = await database.readingStates.count();
  const ids = saved <= fewStories ? await allIds() : await idsFor(question, language, saved);
  const articles = await database.articles.bulkGet(ids);
  return articles.filter((article) => article !== undefined);
}

async function allIds(): Promise<string[]> {
  const ids = await database.readingStates.orderBy('savedAt').primaryKeys();
  return (ids as string[]).reverse();
}

async function idsFor(question: string, language: string, saved: number): Promise<string[]> {
  const list = new StoryList(database);
  const scores = new Map<number, number>();
  const { language: asked, words } = readQuestion(question, language);
  for (const word of words.slice(0, mostWordsAsked)) {
    for (const words of spellingsOf(word, asked)) {
      const { numbers } = await list.find({ words, archived: 'both' });
      const rarity = Math.log(1 + saved / (numbers.length + 1));
      const weight = rarity * (word.named ? weightOfName : 1);
      for (const number of numbers.slice(0, storiesPerWord)) {
        scores.set(number, (scores.get(number) ?? 0) + weight);
      }
    }
  }
  const { numbers: latest } = await list.find({ sort: 'saved', archived: 'both' });
  latest.forEach((number, place) => {
    const score = scores.get(number);
    if (score !== undefined) scores.set(number, score + recency * (1 - place / latest.length));
  });
  const best = [...scores].sort(([, one], [, other]) => other - one).slice(0, mostStories);
  const rows = await list.rows(best.map(([number]) => number));
  return rows.map(({ articleId }) => articleId);
}

/** What to look a word up as: begun, so that other endings count; pair by pair in scripts without spaces, Chinese in both its ways to write. */
function spellingsOf({ form, grams, named }: AskedWord, language: string): string[] {
  if (grams.length > 0) {
    const written = language === 'zh' ? grams.flatMap((gram) => chineseSpellings(gram)) : grams;
    return written.map((gram) => `${gram} `);
  }
  const cut = !named && form.length >= shortestCut ? form.slice(0, -ending) : form;
  return [cut];
}
