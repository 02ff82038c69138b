import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { type Claim, uncited } from '#domain/analysis/claim.ts';
import { articleOf } from '#domain/article/article-of.ts';
import type { ListQuestion, Question } from '#domain/asking/question.ts';
import { sampleListQuestion, sampleQuestion } from '#domain/samples/sample-question.ts';
import { sampleClaim, sampleEvidence } from '#domain/samples/sample-story.ts';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';

fakeBrowser();
const { answerFromList } = await import('./answer-from-list.ts');
const { earlierQuestions } = await import('./earlier-questions.ts');
const { endQuestions } = await import('./question-queue.ts');
const { database } = await import('#store/database/database.ts');
const { deleteEverything } = await import('#store/settings/delete-everything.ts');
const { saveSettings } = await import('#store/settings/settings.ts');
const { keepArticle } = await import('#store/stories/articles.ts');
const { listQuestions } = await import('#store/stories/questions.ts');

const said = 'The new ship carries 240 passengers and 60 cars, the line said on Monday.';
const page = { url: 'https://ferry.example/ships', canonicalUrl: 'https://ferry.example/ships' };
const read = (...texts: string[]) => articleOf(texts, page);
const before = read('The line is old.', said);

/** The sample, about the article that was read. */
function asked(changes: Partial<ListQuestion> = {}): ListQuestion {
  const sample = sampleListQuestion();
  const [first, ...others] = sample.stories;
  if (!first) throw new Error('The sample asks no story.');
  return { ...sample, stories: [{ ...first, articleId: before.id }, ...others], ...changes };
}

async function carriedTo(...texts: string[]): Promise<ListQuestion | undefined> {
  await database.articles.put(before);
  await database.questions.put(asked());
  await keepArticle(read(...texts));
  return (await listQuestions())[0];
}

beforeEach(async () => {
  await endQuestions();
  await deleteEverything();
});

test('an answer stays as it was given, and leads to where its sentence stands now', async () => {
  const kept = await carriedTo('A ferry.', 'The line is old.', said);
  expect(kept?.stories[0]?.passages[0]).toMatchObject({ sentenceId: 'S3', text: said });
  expect(kept?.changed).toBeUndefined();
  expect(kept?.answer).toEqual(asked().answer);
});

test('where its sentence is gone or was reworded, the question says so', async () => {
  const gone = await carriedTo('The line is old.');
  expect(gone?.stories[0]?.passages[0]).toMatchObject({ sentenceId: null, text: said });
  expect(gone?.changed).toBe(true);
  const reworded = await carriedTo('The line is old.', said.replace('240', '250'));
  expect(reworded?.stories[0]?.passages[0]).toMatchObject({ sentenceId: 'S2', text: said });
  expect(reworded?.changed).toBe(true);
});

test('a story that no answer rests on changes nothing', async () => {
  await database.questions.put(asked());
  const other = { url: 'https://other.example/', canonicalUrl: 'https://other.example/' };
  await keepArticle(articleOf([said], other));
  await keepArticle(articleOf(['Something else.'], other));
  expect(await listQuestions()).toEqual([asked()]);
});

const endpoint = {
  id: 'e1',
  preset: 'openai',
  address: 'https://api.openai.com/v1',
  key: 'sk',
  model: 'gpt-4o',
} as const;

test('nothing is sent while saved stories may not be sources', async () => {
  const found = asked({ answer: null, analyst: { kind: 'extractive' } });
  await database.questions.put(found);
  await saveSettings({ endpoints: [endpoint], defaultEndpointId: 'e1', storiesAsSources: false });
  await answerFromList(found.id);
  expect(await listQuestions()).toEqual([found]);
});

test('of a story that was deleted since, nothing goes out with the next question', async () => {
  const earlier = asked({ askedAt: 1, text: 'What does the line say?' });
  const [kept, ...gone] = earlier.stories;
  if (!kept) throw new Error('The sample asks no story.');
  const next = asked({ id: 'next', askedAt: 2, stories: [kept], answer: null });
  await database.questions.bulkPut([earlier, next]);
  expect(gone.length).toBeGreaterThan(0);
  expect(await earlierQuestions(next)).toEqual([]);
  expect(await earlierQuestions({ ...next, stories: earlier.stories })).toHaveLength(1);
  // Nor is an earlier one answered from it.
  await database.articles.put(before);
  const found = asked({ answer: null, analyst: { kind: 'extractive' } });
  await database.questions.put(found);
  const settings = { endpoints: [endpoint], defaultEndpointId: 'e1', storiesAsSources: true };
  await saveSettings({ ...settings, askAboveCost: 0.000_001 });
  await answerFromList(found.id);
  const asking = (await listQuestions()).find(({ id }) => id === found.id);
  expect(asking?.stories).toEqual([found.stories[0]]);
});

test('what a changed text no longer bears out is no part of what goes out with the next question', async () => {
  const held = sampleClaim('answer-1', 'The ship is new.', { evidence: sampleEvidence(2) });
  const fallen = sampleClaim('answer-2', 'Tickets will not become dearer.', {
    evidence: { ...uncited, verdict: 'not found' },
  });
  const answer = (...claims: Claim[]) =>
    ({ form: 'text', answered: true, claims, complete: true }) as const;
  const silent: Question['answer'] = { form: 'text', answered: false, claims: [], complete: true };
  await database.questions.bulkPut([
    sampleQuestion({ id: 'q1', text: 'One?', answer: answer(held, fallen), changed: true }),
    sampleQuestion({ id: 'q2', text: 'Two?', answer: answer(fallen), changed: true }),
    sampleQuestion({ id: 'q3', text: 'Three?', answer: silent, changed: true }),
    sampleQuestion({ id: 'q4', text: 'Four?', answer: silent }),
  ]);
  expect(await earlierQuestions(sampleQuestion({ id: 'next' }))).toEqual([
    { question: 'One?', answer: ['The ship is new.'] },
    { question: 'Four?', answer: [] },
  ]);
});

test('an answer that would cost more than the reader wants to pay unasked is not asked for', async () => {
  const found = asked({ answer: null, analyst: { kind: 'extractive' } });
  await database.questions.put(found);
  const other = articleOf(['Bees dance.'], { url: 'https://news.example/b1' });
  await database.articles.bulkPut([before, { ...other, id: 'b1' }]);
  await saveSettings({
    endpoints: [endpoint],
    defaultEndpointId: 'e1',
    storiesAsSources: true,
    askAboveCost: 0.000_001,
  });
  await answerFromList(found.id);
  const [kept] = await listQuestions();
  expect(kept?.failure).toMatchObject({ kind: 'costs much', subject: 'question' });
  expect(kept?.stories).toEqual(found.stories);
});
