import { expect, test } from 'vitest';
import { sampleQuestion } from '#domain/samples/sample-question.ts';
import { sampleClaim } from '#domain/samples/sample-story.ts';
import { lacksAnswer } from './lacks-answer.ts';

const device = { analyst: { kind: 'extractive' }, answer: null } as const;
const answer = (answered: boolean, claims = sampleQuestion().answer?.claims ?? []) => ({
  answer: { form: 'text' as const, answered, claims, complete: true },
});

test.each([
  ['a model answered with a claim that holds', {}, false],
  ['a model says that the article doesn’t say', answer(false), true],
  ['nothing of an answer was found', answer(true, [sampleClaim('answer-1', 'A guess.')]), true],
  ['passages fit well', device, false],
  ['passages are only what comes nearest', { ...device, nearest: true }, true],
  ['no passage fits', { ...device, passages: [] }, true],
  ['it is being answered', { ...device, passages: [], status: 'running' }, false],
  ['a model failed, and no passage fits', { status: 'failed', answer: null, passages: [] }, true],
] as const)('where %s, whether an answer is lacking is told', (_, changes, lacks) => {
  expect(lacksAnswer(sampleQuestion(changes as object))).toBe(lacks);
});
