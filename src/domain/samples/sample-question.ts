import {
  type AskedStory,
  type ListQuestion,
  type Question,
  readingListId,
} from '#domain/asking/question.ts';
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

/** A question about two saved stories that a model answered in one claim. */
export function sampleListQuestion(changes: Partial<ListQuestion> = {}): ListQuestion {
  const text = 'The new ship carries 240 passengers and 60 cars, the line said on Monday.';
  const story = (articleId: string, words: string): AskedStory => ({
    articleId,
    title: `About ${articleId}`,
    siteName: `Site ${articleId}`,
    url: `https://news.example/${articleId}`,
    publishedAt: '2026-03-19',
    language: 'en',
    passages: [{ sentenceId: 'S2', paragraph: 1, text: words, found: true }],
  });
  const claim = sampleClaim('answer-1', text, { evidence: sampleEvidence(1) });
  return {
    ...sampleQuestion(),
    id: 'list-question-1',
    articleId: readingListId,
    passages: [],
    stories: [story('a1', text), story('b1', 'Bees dance to tell each other where flowers are.')],
    answer: { form: 'text', answered: true, claims: [claim], complete: true },
    ...changes,
  };
}
