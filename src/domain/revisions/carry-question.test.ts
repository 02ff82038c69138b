import { expect, test } from 'vitest';
import { type Article, sentenceText } from '#domain/article/article.ts';
import { articleOf } from '#domain/article/article-of.ts';
import type { Answer, Question } from '#domain/asking/question.ts';
import { sampleListQuestion, sampleQuestion } from '#domain/samples/sample-question.ts';
import { sampleClaim, sampleEvidence } from '#domain/samples/sample-story.ts';
import { carryListQuestion, carryQuestions, placeListQuestion } from './carry-question.ts';
import { hasSameSentences, textChange } from './text-change.ts';

const old = 'The island line is a hundred years old.';
const capacity = 'The new ship carries 240 passengers and 60 cars, the line said on Monday.';
const fares = 'Tickets will not become dearer before 2028.';
const crew = 'A crew of twelve will work on the new ship, the captain said.';
const before = articleOf([old, capacity, fares]);

function carried(changes: Partial<Question>, ...texts: string[]): Question {
  const [question] = carryQuestions(
    [sampleQuestion(changes)],
    textChange(before, articleOf(texts)),
    7,
  );
  if (!question) throw new Error('The question is gone.');
  return question;
}

const quoted = (article: Article, { passages }: Question) =>
  article.sentences
    .filter(({ id }) => passages.includes(id))
    .map((sentence) => sentenceText(article, sentence));

const notSaid: Answer = { form: 'text', answered: false, claims: [], complete: true };

test('that the article doesn’t say is of an earlier text once a sentence was added or reworded', () => {
  const asked = { text: 'How large is the crew?', answer: notSaid };
  expect(carried(asked, old, capacity, fares, crew).ofEarlierText).toBe(true);
  expect(carried(asked, old, capacity, fares.replace('2028', '2030')).ofEarlierText).toBe(true);
  expect(carried(asked, old, fares).ofEarlierText).toBeUndefined();
  expect(carried(asked, capacity, old, fares).ofEarlierText).toBeUndefined();
});

test('an answer that holds is of an earlier text only where what is new bears on the question', () => {
  const cars = 'The ship carries up to 90 cars and 300 passengers in summer, it said later.';
  expect(carried({}, old, capacity, fares, cars).ofEarlierText).toBe(true);
  const other = carried(
    {},
    old,
    capacity,
    fares,
    'A rival on the northern route sails with diesel.',
  );
  expect(other.ofEarlierText).toBeUndefined();
  expect(other.changed).toBeUndefined();
});

test('claims follow their sentences, and where one fell the question says so', () => {
  const moved = carried({}, 'A ferry.', old, capacity, fares);
  expect(moved.answer?.claims[0]?.evidence).toMatchObject({
    verdict: 'verified',
    sentenceIds: ['S3'],
  });
  expect(moved.changed).toBeUndefined();
  const fallen = carried({}, old, fares);
  expect(fallen.answer?.claims[0]?.evidence.verdict).toBe('not found');
  expect(fallen.changed).toBe(true);
});

test('passages found on the device are looked for again', () => {
  const asked: Partial<Question> = {
    text: 'How large is the crew?',
    analyst: { kind: 'extractive' },
    answer: null,
    passages: [],
  };
  const now = articleOf([crew, old, capacity, fares]);
  const [found] = carryQuestions([sampleQuestion(asked)], textChange(before, now), 7);
  expect(found && quoted(now, found)).toContain(crew);
  expect(found).toMatchObject({ changed: true });
  expect(found?.ofEarlierText).toBeUndefined();
  const same = carried(
    { ...asked, text: 'How many passengers and cars?', passages: ['S2'] },
    fares,
    old,
    capacity,
  );
  expect(same).toMatchObject({ passages: ['S3'] });
  expect(same.changed).toBeUndefined();
});

test('a question that was being answered ends where it is', () => {
  const half = sampleClaim('answer-2', 'The line is', { complete: false });
  const whole = sampleClaim('answer-1', capacity, { evidence: sampleEvidence(2) });
  const asked = { form: 'text', answered: true, claims: [whole, half], complete: false } as const;
  const ended = carried(
    { status: 'running', workerId: 'w', answer: { ...asked, claims: [whole, half] } },
    capacity,
  );
  expect(ended).toMatchObject({ status: 'stopped', workerId: null, finishedAt: 7 });
  expect(ended.answer?.claims.map(({ evidence }) => evidence.sentenceIds)).toEqual([['S1']]);
});

test('that no saved story says it is of an earlier text once one of them says more', () => {
  const list = sampleListQuestion({ answer: notSaid });
  const [first] = list.stories;
  if (!first) throw new Error('The sample asks no story.');
  const asked = { ...list, stories: [{ ...first, articleId: before.id }] };
  const after = (...texts: string[]) => textChange(before, articleOf(texts));
  expect(carryListQuestion(asked, after(old, capacity, fares, crew)).ofEarlierText).toBe(true);
  expect(carryListQuestion(asked, after(old, capacity)).ofEarlierText).toBeUndefined();
  // Once it was lost, a passage whose words are back leads there again.
  const lost = carryListQuestion(asked, after(old));
  expect(lost.stories[0]?.passages[0]?.sentenceId).toBeNull();
  const back = carryListQuestion(
    lost,
    textChange(articleOf([old]), articleOf([fares, old, capacity])),
  );
  expect(back.stories[0]?.passages[0]?.sentenceId).toBe('S3');
});

test('where the text before isn’t known, what was found in a story leads to where its words stand', () => {
  const list = sampleListQuestion();
  const asked = {
    ...list,
    stories: list.stories.map((story) => ({ ...story, articleId: before.id })),
  };
  const placed = placeListQuestion(asked, articleOf([fares, old, capacity]));
  const places = placed.stories.flatMap(({ passages }) =>
    passages.map(({ sentenceId }) => sentenceId),
  );
  expect(places).toEqual(['S3', null]);
  expect(placed.changed).toBe(true);
});

test('texts with the same words have not the same sentences where they are split at other places', () => {
  const joined = { ...before, sentences: before.sentences.slice(1) };
  expect(hasSameSentences(before, articleOf([old, capacity, fares]))).toBe(true);
  expect(hasSameSentences(before, joined)).toBe(false);
});
