import { estimateQuestion } from '#analysts/model/answer-question.ts';
import { memoryKey } from '#analysts/model/endpoint-session.ts';
import type { AnalystFailure } from '#domain/analysis/analyst-failure.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import type { Article } from '#domain/article/article.ts';
import type { Question } from '#domain/asking/question.ts';
import type { Endpoint, Settings } from '#domain/settings/settings.ts';
import { endpointMemory } from '#store/settings/endpoint-facts.ts';
import { earlierQuestions } from './earlier-questions.ts';

/** What to ask the reader where an answer from this article would cost more than they want to pay unasked; else null. */
export async function costAbove(
  article: Article,
  question: Question,
  endpoint: Endpoint,
  { askAboveCost }: Settings,
): Promise<AnalystFailure | null> {
  if (askAboveCost === null) return null;
  const factor = await endpointMemory('tokenFactor').read(memoryKey(endpoint));
  const { text, stories, web } = question;
  const earlier = await earlierQuestions(question);
  const asked = { question: text, earlier, stories, web: web?.sources };
  const { cost } = estimateQuestion(article, endpoint, asked, factor);
  if (cost === null || cost <= askAboveCost) return null;
  return makeFailure('costs much', 'question', { values: { cost, model: endpoint.model } });
}
