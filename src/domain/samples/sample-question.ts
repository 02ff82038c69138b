import type { Question } from '#domain/asking/question.ts';
import { sampleClaim, sampleEvidence } from './sample-story.ts';

/** A question about the sample article that a model answered in one claim. */
export function sampleQuestion(changes: Partial<Question> = {}): Question {
  const claim = sampleClaim(
    'answer-1',
    'The new ship carries 240 passengers and 60 cars, the line said on Monday.',
    { evidence: sampleEvidence(2) },
  );
  return {
    id: 'question-1',
    articleId: 'a1',
    text: 'How many people can it carry?',
    status: 'done',
    analyst: {
      kind: 'model',
      endpointId: 'e1',
      provider: 'models.example',
      host: 'models.example',
      model: 'test-model',
    },
    workerId: null,
    resumed: 0,
    passages: ['S2'],
    answer: { form: 'text', answered: true, claims: [claim], complete: true },
    failure: null,
    usage: { inputTokens: 900, outputTokens: 80, cost: null },
    askedAt: Date.UTC(2026, 2, 20),
    finishedAt: Date.UTC(2026, 2, 20),
    ...changes,
  };
}
