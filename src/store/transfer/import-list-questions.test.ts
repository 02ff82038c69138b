import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { articleOf } from '#domain/article/article-of.ts';
import type { ListQuestion } from '#domain/asking/question.ts';
import { backupVersion } from '#domain/backup/backup-format.ts';
import { storiesAsJson } from '#domain/export/export-json.ts';
import { sampleListQuestion } from '#domain/samples/sample-question.ts';
import { newReadingState } from '#domain/story/new-reading-state.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { listQuestions } from '#store/stories/questions.ts';
import { exportBackup } from './backup-export.ts';
import { importFile } from './import-file.ts';

let nth = 0;
let database: GlossDatabase;
const fresh = () => new GlossDatabase(`list questions ${nth++}`);
beforeEach(() => {
  database = fresh();
});

const now = Date.UTC(2026, 5, 1);
const ferry = 'https://ferry.example/ships';
const story = articleOf(
  ['The line is old. The new ship carries 240 passengers and 60 cars, the line said on Monday.'],
  { url: ferry, canonicalUrl: ferry, title: 'Ships' },
);

/** The sample about a story that is there, and one that was deleted. */
function aboutStory(changes: Partial<ListQuestion> = {}): ListQuestion {
  const sample = sampleListQuestion();
  const [first, ...others] = sample.stories;
  if (!first) throw new Error('The sample asks no story.');
  return { ...sample, stories: [{ ...first, articleId: story.id }, ...others], ...changes };
}

async function withStory(): Promise<void> {
  await database.articles.put(story);
  await database.readingStates.put(newReadingState(story.id, now - 1000));
}

async function taken(lines: readonly unknown[]): Promise<ListQuestion[]> {
  const header = { gloss: 'backup', version: backupVersion, createdAt: '2026-05-01T00:00:00Z' };
  const text = [header, ...lines, { end: { stories: 0 } }].map((line) => JSON.stringify(line));
  await importFile(database, new Blob([`${text.join('\n')}\n`]), { now });
  return listQuestions(database);
}

test('a backup brings questions about all saved stories back, where the stories are as they were', async () => {
  await withStory();
  const question = aboutStory({ stories: aboutStory().stories.slice(0, 1) });
  await database.questions.put(question);
  await database.questions.put({ ...question, id: 'running', status: 'running', workerId: 'w' });
  const file = new Blob([await new Response(exportBackup(database, { now })).arrayBuffer()]);
  database = fresh();
  const report = await importFile(database, file, { now });
  expect(report).toMatchObject({ added: 1, skipped: 0 });
  const [kept, ended] = await listQuestions(database);
  expect(kept).toEqual({ ...question, analyst: kept?.analyst });
  expect(ended).toMatchObject({ status: 'stopped', workerId: null });
});

test('the JSON export brings them back too', async () => {
  const question = aboutStory();
  const state = newReadingState(story.id, now - 1000);
  const text = storiesAsJson([{ article: story, run: null, state }], now, [], [], [], [question]);
  await importFile(database, new Blob([text]), { now });
  const [kept] = await listQuestions(database);
  expect(kept?.answer).toEqual(question.answer);
  expect(kept?.stories[0]?.passages[0]?.sentenceId).toBe('S2');
});

test('a passage that its story does not have leads to no sentence, and the question says so', async () => {
  await withStory();
  const question = aboutStory();
  const [told] = question.stories;
  if (!told) throw new Error('The sample asks no story.');
  const passages = [{ sentenceId: 'S1', paragraph: 1, text: 'The ship sank.', found: true }];
  const [kept] = await taken([{ question: { ...question, stories: [{ ...told, passages }] } }]);
  expect(kept?.stories[0]?.passages[0]?.sentenceId).toBeNull();
  expect(kept?.changed).toBe(true);
});

test('nothing that a file says of an answer is believed before it was found again', async () => {
  await withStory();
  const question = aboutStory();
  const [claim] = question.answer?.claims ?? [];
  if (!claim || !question.answer) throw new Error('The sample has no answer.');
  const lie = { ...claim, text: 'The new ship carries 900 passengers and 60 cars, the line said.' };
  const [kept] = await taken([
    {
      question: {
        ...question,
        askedAt: 9e15,
        answer: { ...question.answer, claims: [lie] },
        estimate: { endpointId: 'e', model: 'm', tokens: 1, cost: 0 },
      },
    },
  ]);
  expect(kept?.answer?.claims[0]?.evidence.verdict).toBe('altered');
  expect(kept?.askedAt).toBe(0);
  expect(kept?.estimate).toBeUndefined();
});

test('a question that is there already stays as it is, and one of another shape is skipped', async () => {
  const own = aboutStory({ text: 'What is new?' });
  await database.questions.put(own);
  const broken = { ...aboutStory(), id: 'other', articleId: 'a1' };
  const kept = await taken([
    { question: aboutStory({ text: 'Another text' }) },
    { question: broken },
  ]);
  expect(kept).toEqual([own]);
});
