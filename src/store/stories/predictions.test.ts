import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import {
  sampleAnalysis,
  sampleArticle,
  sampleClaim,
  sampleRun,
} from '#domain/samples/sample-story.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { refreshList } from '#store/list/refresh-list.ts';
import { deleteStories, restoreStories } from './delete-stories.ts';
import { countDue, judgePrediction, outcomesOf, predictionLists } from './predictions.ts';

let nth = 0;
let database: GlossDatabase;
beforeEach(() => {
  database = new GlossDatabase(`predictions ${nth++}`);
});

function runSaying(articleId: string, ...said: [prediction: string, timeHorizon: string][]) {
  const content = said.map(([prediction, timeHorizon], index) => ({
    prediction,
    timeHorizon,
    likelihood: null,
    rationale: sampleClaim(`implication-${index + 1}`, 'It still sails with diesel.'),
  }));
  const implications = { writtenBy: 'model', complete: true, content } as const;
  return sampleRun({ articleId, draft: { ...sampleAnalysis(), implications } });
}

async function save(articleId: string, ...said: [prediction: string, timeHorizon: string][]) {
  await database.articles.put(sampleArticle({ id: articleId }));
  await database.analyses.put(runSaying(articleId, ...said));
  const state = { articleId, savedAt: 1, readAt: null, archivedAt: null, tags: [], note: '' };
  await database.readingStates.put(state);
  await refreshList(database);
}

const idOf = async (text: string) =>
  (await database.predictions.filter((row) => row.text === text).first())?.id ?? '';
const texts = async () => (await database.predictions.toArray()).map(({ text }) => text).sort();

test('a saved story has its predictions, a story that was only read has none', async () => {
  await database.articles.put(sampleArticle({ id: 'seen' }));
  await database.analyses.put(runSaying('seen', ['Unsaved.', '2027']));
  await save('a', ['Fares rise.', '2027'], ['The rival follows.', 'within a month']);
  expect(await texts()).toEqual(['Fares rise.', 'The rival follows.']);
});

test('due predictions are separated from upcoming ones, latest first', async () => {
  await save('a', ['Fares rise.', '2027'], ['The rival follows.', 'within a month']);
  await save('b', ['A strike.', '14 March'], ['A bridge.', 'within ten years']);
  expect(await countDue(database, '2026-03-13')).toBe(0);
  expect(await countDue(database, '2026-03-14')).toBe(1);
  const lists = await predictionLists(database, '2026-04-02', 10);
  expect(lists.due.map(({ text }) => text)).toEqual(['The rival follows.', 'A strike.']);
  expect(lists.coming.map(({ text }) => text)).toEqual(['Fares rise.', 'A bridge.']);
  expect(lists).toMatchObject({ dueInAll: 2, comingInAll: 2 });
});

test('a judged prediction moves from its list to the tally, and back when the judgment is undone', async () => {
  await save('a', ['Fares rise.', '2027'], ['The rival follows.', 'within a month']);
  const id = await idOf('The rival follows.');
  await judgePrediction(database, id, 'wrong', 5);
  const today = '2026-12-01';
  expect(await predictionLists(database, today, 10)).toMatchObject({
    dueInAll: 0,
    comingInAll: 1,
    judged: [{ id, outcome: 'wrong', judgedAt: 5 }],
    tally: { right: 0, wrong: 1, open: 0 },
  });
  expect(await outcomesOf(database, 'a')).toEqual(new Map([['The rival follows.', 'wrong']]));
  await judgePrediction(database, id, null, 6);
  expect(await countDue(database, today)).toBe(1);
});

test('a new analysis keeps judged predictions and replaces the others', async () => {
  await save('a', ['Fares rise.', '2027'], ['The rival follows.', '2028'], ['A strike.', '2029']);
  await judgePrediction(database, await idOf('Fares rise.'), 'right', 5);
  await judgePrediction(database, await idOf('A strike.'), 'open', 6);
  const running = runSaying('a', ['Halfway.', '2027']);
  await database.analyses.put({ ...running, status: 'running' });
  await refreshList(database);
  expect(await texts()).toEqual(['A strike.', 'Fares rise.', 'The rival follows.']);
  await save('a', ['A new ship.', '2030'], ['Fares rise.', '2028']);
  expect(await texts()).toEqual(['A new ship.', 'A strike.', 'Fares rise.']);
  expect(await database.predictions.get(await idOf('Fares rise.'))).toMatchObject({
    claimId: 'implication-2',
    dueOn: '2028-12-31',
    outcome: 'right',
    judgedAt: 5,
  });
});

test('deleting a story deletes its predictions, and undo restores them with their outcomes', async () => {
  await save('a', ['Fares rise.', '2027'], ['The rival follows.', '2028']);
  await judgePrediction(database, await idOf('Fares rise.'), 'right', 5);
  const before = await database.predictions.toArray();
  await deleteStories(database, ['a'], 7);
  expect(await database.predictions.count()).toBe(0);
  await refreshList(database);
  await restoreStories(database, ['a']);
  expect(await database.predictions.toArray()).toEqual(before);
  await refreshList(database);
  expect(await database.predictions.toArray()).toEqual(before);
});

test('a story removed from the list keeps only its judged predictions', async () => {
  await save('a', ['Fares rise.', '2027'], ['The rival follows.', '2028']);
  await judgePrediction(database, await idOf('Fares rise.'), 'right', 5);
  await database.readingStates.delete('a');
  await refreshList(database);
  expect(await texts()).toEqual(['Fares rise.']);
});
