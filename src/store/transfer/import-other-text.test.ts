import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { claimsOf } from '#domain/analysis/analysis.ts';
import type { Article } from '#domain/article/article.ts';
import { articleIdOf } from '#domain/article/article-id.ts';
import { articleOf } from '#domain/article/article-of.ts';
import { sampleListQuestion, sampleQuestion } from '#domain/samples/sample-question.ts';
import {
  sampleArticle,
  sampleClaim,
  sampleEvidence,
  sampleRun,
} from '#domain/samples/sample-story.ts';
import { newReadingState } from '#domain/story/new-reading-state.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { exportBackup } from './backup-export.ts';
import { importFile } from './import-file.ts';

/* A file that holds another text of a story: whatever was said of either text is said of the one that stays. */

const capacity = 'The new ship carries 240 passengers and 60 cars, the line said on Monday.';
const fares = 'Tickets will not become dearer before 2028.';
const id = articleIdOf(sampleArticle().canonicalUrl);
const now = Date.parse('2026-04-01');

const here = new GlossDatabase('here');
const there = new GlossDatabase('there');
beforeEach(async () => {
  for (const { tables } of [here, there]) await Promise.all(tables.map((table) => table.clear()));
});

const first = () => sampleArticle({ id });
/** Without the first sentence and the fares. */
function later(): Article {
  const { paragraphs, sentences, text } = articleOf([
    capacity,
    'A crew of twelve will work on the new ship, the captain said.',
  ]);
  const collectedAt = '2026-03-20T08:46:00.000Z';
  return sampleArticle({ id, paragraphs, sentences, text, collectedAt });
}

const answerOf = (...claims: ReturnType<typeof sampleClaim>[]) => ({
  form: 'text' as const,
  answered: true,
  claims,
  complete: true,
});
const saysCapacity = (sentence: number) =>
  answerOf(sampleClaim('answer-1', capacity, { evidence: sampleEvidence(sentence) }));
const saysFares = (sentence: number) =>
  answerOf(sampleClaim('answer-1', fares, { evidence: sampleEvidence(sentence) }));

async function save(database: GlossDatabase, article: Article): Promise<void> {
  await database.articles.put(article);
  await database.readingStates.put(newReadingState(id, 1));
}

async function bring(times = 1): Promise<void> {
  const file = await new Response(exportBackup(there, { now })).blob();
  for (let time = 0; time < times; time++) await importFile(here, file, { now });
}

async function places(questionId: string) {
  const question = await here.questions.get(questionId);
  const [claim] = question?.answer?.claims ?? [];
  return { at: claim?.evidence.sentenceIds, changed: question?.changed };
}

test('where the text of the file is newer, what was asked here is said of that', async () => {
  await save(here, first());
  await save(there, later());
  await here.questions.bulkPut([
    sampleQuestion({ id: 'q1', articleId: id, answer: saysCapacity(2) }),
    sampleQuestion({ id: 'q2', articleId: id, answer: saysFares(3) }),
  ]);
  await here.analyses.put(sampleRun({ articleId: id, status: 'running', workerId: 'w' }));
  await bring(2);
  expect((await here.articles.get(id))?.text).toBe(later().text);
  expect(await places('q1')).toEqual({ at: ['S1'], changed: undefined });
  expect(await places('q2')).toEqual({ at: [], changed: true });
  const run = await here.analyses.get(id);
  expect(run).toMatchObject({ status: 'stopped', workerId: null });
  const cited = claimsOf(run?.draft ?? {}).flatMap(({ evidence }) => evidence.sentenceIds);
  expect(new Set(cited)).toEqual(new Set(['S1']));
});

test('where the text here is newer, what the file brings is said of that', async () => {
  await save(here, later());
  await save(there, first());
  await there.questions.bulkPut([
    sampleQuestion({ id: 'q1', articleId: id, answer: saysCapacity(2) }),
    sampleQuestion({ id: 'q2', articleId: id, answer: saysFares(3) }),
  ]);
  await there.analyses.put(sampleRun({ articleId: id }));
  await bring(2);
  expect((await here.articles.get(id))?.text).toBe(later().text);
  expect(await places('q1')).toEqual({ at: ['S1'], changed: undefined });
  expect(await places('q2')).toEqual({ at: [], changed: true });
  const cited = claimsOf((await here.analyses.get(id))?.draft ?? {}).flatMap(
    ({ evidence }) => evidence.sentenceIds,
  );
  expect(new Set(cited)).toEqual(new Set(['S1']));
});

test('questions about the list lead to the sentences of the text that came, and back when the import is undone', async () => {
  await save(here, first());
  await save(there, later());
  const list = sampleListQuestion();
  const stories = list.stories.slice(0, 1).map((story) => ({ ...story, articleId: id }));
  await here.questions.put({ ...list, stories });
  const place = async () =>
    (await here.questions.get(list.id))?.stories?.[0]?.passages[0]?.sentenceId;
  const file = await new Response(exportBackup(there, { now })).text();
  const broken = new Blob([file.replace('{"end"', '{"story":1}\n{"end"')]);
  await expect(importFile(here, broken, { now, whole: true })).rejects.toThrow();
  expect(await place()).toBe('S2');
  await bring();
  expect(await place()).toBe('S1');
});
