import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { sampleListQuestion, sampleQuestion } from '#domain/samples/sample-question.ts';
import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import { newReadingState } from '#domain/story/new-reading-state.ts';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';

/* A story, or a question, that is deleted while the worker is busy with it: nothing of it is written afterwards. */

fakeBrowser();
const { askAgain, askQuestion, forgetQuestion, stopQuestion } = await import('./ask-question.ts');
const { startAnalysis } = await import('./start-analysis.ts');
const { database } = await import('#store/database/database.ts');
const { deleteEverything } = await import('#store/settings/delete-everything.ts');
const { findRun, putRun } = await import('#store/stories/analyses.ts');
const { keepArticle } = await import('#store/stories/articles.ts');
const { deleteStories } = await import('#store/stories/delete-stories.ts');
const { addQuestion, findQuestion } = await import('#store/stories/questions.ts');

const article = sampleArticle({ id: 'a1' });

beforeEach(async () => {
  await deleteEverything();
  await database.articles.put(article);
  await database.readingStates.put(newReadingState('a1', 1));
});

const deleted = () => deleteStories(database, ['a1'], 10);

test('a question that is asked again and deleted at once does not come back', async () => {
  for (const question of [sampleQuestion(), sampleListQuestion()]) {
    await database.questions.put(question);
    const asking = askAgain(question.id);
    await forgetQuestion(question.id);
    await asking;
    expect(await findQuestion(question.id)).toBeUndefined();
  }
});

test('a question that is stopped and deleted at once does not come back', async () => {
  const question = sampleQuestion({ status: 'running', workerId: 'w' });
  await database.questions.put(question);
  const stopping = stopQuestion(question.id);
  await database.questions.delete(question.id);
  await stopping;
  expect(await findQuestion(question.id)).toBeUndefined();
});

test('what is asked of a story that is deleted at once leaves no question behind', async () => {
  const asking = askQuestion('a1', 'q1', 'How many people can it carry?');
  await deleted();
  await asking;
  expect(await database.questions.count()).toBe(0);
  // Nor does undoing the deletion of one of its questions.
  expect(await addQuestion(sampleQuestion({ articleId: 'a1' }))).toBe(false);
  expect(await database.questions.count()).toBe(0);
});

test('an analysis that begins as its story is deleted leaves no row behind', async () => {
  const starting = startAnalysis('a1', { again: false, endpointId: null });
  await deleted();
  await starting;
  expect(await putRun(sampleRun({ articleId: 'a1' }))).toBe(false);
  expect(await findRun('a1')).toBeUndefined();
});

test('a page that reloads as its story is deleted does not bring it back', async () => {
  await deleted();
  expect(await keepArticle(article, { mayBeNew: false })).toEqual({ outcome: 'unknown' });
  expect(await database.articles.count()).toBe(0);
});
