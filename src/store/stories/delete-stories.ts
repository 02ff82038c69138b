import { endedRunWithAll } from '#domain/analysis/ended-run.ts';
import { siteOf } from '#domain/article/site-of.ts';
import { restingQuestion } from '#domain/asking/question.ts';
import { carryQuestions } from '#domain/revisions/carry-question.ts';
import { changeOfText } from '#domain/revisions/text-change.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { storing } from '#store/database/storage-full.ts';
import type { TrashedStory, TrashRow } from '#store/database/trash-tables.ts';
import { yieldToPage } from '#store/database/yield-to-page.ts';
import { byArticle } from './by-article.ts';
import { leadToText } from './carry-questions.ts';
import { mergeStates, mergeStories } from './merge-stories.ts';

/** In one transaction: so many that each page stays at hand meanwhile, and the list follows. */
const storiesPerBatch = 32;

/** Told how many stories have been dealt with. */
type OnProgress = (done: number) => void;

/**
 * Puts stories into the trash, with their articles and analyses, a few at a time: broken off anywhere, each story is
 * whole, here or there. `now` in epoch milliseconds.
 */
export function deleteStories(
  database: GlossDatabase,
  articleIds: string[],
  now: number,
  onProgress?: OnProgress,
): Promise<void> {
  return inBatches(articleIds, (batch) => throwAway(database, batch, now), onProgress);
}

async function inBatches(
  articleIds: string[],
  act: (batch: string[]) => Promise<void>,
  onProgress?: OnProgress,
): Promise<void> {
  for (let at = 0; at < articleIds.length; at += storiesPerBatch) {
    await act(articleIds.slice(at, at + storiesPerBatch));
    onProgress?.(Math.min(articleIds.length, at + storiesPerBatch));
    await yieldToPage();
  }
}

async function throwAway(
  database: GlossDatabase,
  articleIds: string[],
  now: number,
): Promise<void> {
  const { articles, analyses, editions, readingStates, sentenceNotes, bookmarks } = database;
  const { predictions, questions, trash, trashedStories } = database;
  await storing(() =>
    database.transaction('rw', tablesOf(database), async () => {
      const notes = await sentenceNotes.where('articleId').anyOf(articleIds).toArray();
      const foretold = await predictions.where('articleId').anyOf(articleIds).toArray();
      const asked = await questions.where('articleId').anyOf(articleIds).toArray();
      const [read, runs, revisions, states, marked] = await Promise.all([
        articles.bulkGet(articleIds),
        analyses.bulkGet(articleIds),
        editions.bulkGet(articleIds),
        readingStates.bulkGet(articleIds),
        bookmarks.bulkGet(articleIds),
      ]);
      const notesOf = byArticle(notes);
      const predictionsOf = byArticle(foretold);
      const questionsOf = byArticle(asked);
      const stories = articleIds.map(
        (articleId, at): TrashedStory => ({
          articleId,
          article: read[at] ?? null,
          // What was under way is nobody's any more, and is not taken up when the story comes back.
          run: runs[at] ? endedRunWithAll(runs[at], now) : null,
          revision: revisions[at] ?? null,
          state: states[at] ?? null,
          bookmark: marked[at] ?? null,
          notes: notesOf.get(articleId) ?? [],
          predictions: predictionsOf.get(articleId) ?? [],
          questions: (questionsOf.get(articleId) ?? []).map((question) =>
            restingQuestion(question, now),
          ),
        }),
      );
      const kept = stories.filter(({ article, bookmark }) => article ?? bookmark);
      await trashedStories.bulkPut(await withEarlierCopies(database, kept));
      await trash.bulkPut(kept.map((story) => rowOf(story, now)));
      for (const table of [articles, analyses, editions, readingStates, bookmarks]) {
        await table.bulkDelete(articleIds);
      }
      await sentenceNotes.bulkDelete(notes.map(({ id }) => id));
      await predictions.bulkDelete(foretold.map(({ id }) => id));
      await questions.bulkDelete(asked.map(({ id }) => id));
    }),
  );
}

/** Deleted stories, each with what an earlier copy of it in the trash holds: tags and notes of either come back. */
async function withEarlierCopies(
  { trashedStories }: GlossDatabase,
  deleted: TrashedStory[],
): Promise<TrashedStory[]> {
  const earlier = await trashedStories.bulkGet(deleted.map(({ articleId }) => articleId));
  return deleted.map((story, at) => {
    const copy = earlier[at];
    return copy ? { articleId: story.articleId, ...mergeStories(story, copy) } : story;
  });
}

function rowOf({ articleId, article, bookmark }: TrashedStory, deletedAt: number): TrashRow {
  const { title = '', siteName = '', url = '' } = article ?? bookmark ?? {};
  return { articleId, title, siteName: siteName || siteOf(url), url, deletedAt };
}

/**
 * Takes stories out of the trash, a few at a time. Of one that was read again meanwhile the new article and its
 * analysis stay, and get back what the reader had made of the old one.
 */
export function restoreStories(
  database: GlossDatabase,
  articleIds: string[],
  onProgress?: OnProgress,
): Promise<void> {
  return inBatches(articleIds, (batch) => bringBack(database, batch), onProgress);
}

async function bringBack(database: GlossDatabase, articleIds: string[]): Promise<void> {
  const { trash, trashedStories } = database;
  await storing(() =>
    database.transaction('rw', tablesOf(database), async () => {
      for (const story of await trashedStories.bulkGet(articleIds)) {
        if (story) await restore(database, story);
      }
      await trash.bulkDelete(articleIds);
      await trashedStories.bulkDelete(articleIds);
    }),
  );
}

async function restore(database: GlossDatabase, story: TrashedStory): Promise<void> {
  const { articles, analyses, editions, readingStates, sentenceNotes, bookmarks } = database;
  const { articleId, article, run, revision, state, bookmark, notes, predictions, questions } =
    story;
  const current = await articles.get(articleId);
  if (!current) {
    if (article) {
      await articles.put(article);
      await leadToText(database, article);
    }
    if (run) await analyses.put(run);
    if (revision) await editions.put(revision);
    if (bookmark && !article) await bookmarks.put(bookmark);
  }
  const own = await readingStates.get(articleId);
  if (state) await readingStates.put(own ? mergeStates(own, state) : state);
  await sentenceNotes.bulkPut(notes);
  await database.predictions.bulkPut(predictions);
  const change = current && article ? changeOfText(article, current) : null;
  await database.questions.bulkPut(
    change ? carryQuestions(questions, change, Date.now()) : questions,
  );
}

function tablesOf(database: GlossDatabase) {
  const { articles, analyses, editions, readingStates, sentenceNotes, bookmarks } = database;
  const { predictions, questions, trash, trashedStories } = database;
  const own = [articles, analyses, editions, readingStates, sentenceNotes, bookmarks];
  return [...own, predictions, questions, trash, trashedStories];
}
