import { expect, test } from 'vitest';
import { sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import { serverForTests } from '#e2e/fake-model-server/server-for-tests.ts';
import { evaluateQuestion } from './evaluate-question.ts';
import { type AskedQuestion, hashOfSentence } from './question-file.ts';
import { figuresOfQuestions, tableOfQuestions } from './question-table.ts';

const server = await serverForTests({
  questionFault: null,
  questionReply: null,
  tokensPerSecond: Number.POSITIVE_INFINITY,
});
const article = sampleArticle();
const watts =
  'Lanhai told investors that the chip, called Haifeng 3, reaches 640 teraflops and draws 420 watts.';
const place = article.sentences.findIndex(
  ({ start, end }) => article.text.slice(start, end) === watts,
);

function asked(changes: Partial<AskedQuestion> = {}): AskedQuestion {
  return {
    id: 'watts',
    page: 'pages/chips',
    language: 'en',
    question: 'How much power does the chip draw?',
    answers: [hashOfSentence(watts)],
    must: ['420 watts'],
    mustNot: ['20 watts'],
    aside: false,
    ...changes,
  };
}

function evaluate(question: AskedQuestion) {
  const endpoint = {
    id: 'e',
    preset: 'custom',
    address: server.url,
    key: '',
    model: 'fake-large',
  } as const;
  return evaluateQuestion(question, article, endpoint, {
    language: 'article',
    secondReading: false,
  });
}

const claim = (t: string, s: number[]) => ({ s, t, k: 'f', r: null, o: null });

test('an answer is right where a matched claim rests on a sentence that answers', async () => {
  expect(place).toBeGreaterThan(0);
  server.questionReply = { a: 'y', f: 't', c: [claim(watts, [place + 1])] };
  const one = await evaluate(asked());
  expect(one).toMatchObject({ outcome: 'right', facts: { held: 1, of: 1 }, claims: 1 });
  expect(one.marks['article words']).toBe(1);
  expect(one.inputTokens).toBeGreaterThan(0);
});

test('it is wrong beside the sentence, where it could not be matched, or with what only a wrong answer says', async () => {
  server.questionReply = { a: 'y', f: 't', c: [claim(watts, [place + 2])] };
  expect((await evaluate(asked())).outcome).toBe('wrong');
  server.questionReply = { a: 'y', f: 't', c: [claim('Whales sang at night.', [place + 1])] };
  expect(await evaluate(asked())).toMatchObject({ outcome: 'wrong', facts: { held: 0 } });
  server.questionReply = { a: 'y', f: 't', c: [claim(watts, [place + 1])] };
  expect((await evaluate(asked({ mustNot: ['640 teraflops'] }))).outcome).toBe('wrong');
});

test('that the article does not say is right only where it does not', async () => {
  server.questionReply = { a: 'n', f: 't', c: [] };
  expect((await evaluate(asked())).outcome).toBe('missed');
  expect((await evaluate(asked({ answers: [], must: [] }))).outcome).toBe('refused');
  server.questionReply = { a: 'y', f: 't', c: [claim(watts, [place + 1])] };
  expect((await evaluate(asked({ answers: [], must: [] }))).outcome).toBe('invented');
});

test('a refusal of the service is told and counted apart', async () => {
  server.questionFault = 'refused key';
  const one = await evaluate(asked());
  expect(one).toMatchObject({ outcome: 'failed', claims: 0 });
  expect(one.failure).not.toBe('');
  const right = { ...one, outcome: 'right' as const, failure: null, language: 'de' };
  const figures = figuresOfQuestions([one, right, { ...right, outcome: 'missed' }]);
  expect(figures).toMatchObject({ 'questions.right': 0.5, 'questions.failed': 1 });
  const [, , ...rows] = tableOfQuestions([one, right]).split('\n');
  expect(rows.map((row) => row.split('|')[1]?.trim())).toEqual(['all', 'de', 'en']);
});
