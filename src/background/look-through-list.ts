import browser from 'webextension-polyfill';
import { estimateQuestion } from '#analysts/model/answer-question.ts';
import { memoryKey } from '#analysts/model/endpoint-session.ts';
import { passagesAsArticle } from '#domain/asking/passages-as-article.ts';
import { type PreparedQuestions, prepareQuestions } from '#domain/asking/prepare-questions.ts';
import type { AskedStory, ListQuestion, Question } from '#domain/asking/question.ts';
import { storiesThatAnswer } from '#domain/asking/stories-that-answer.ts';
import { findEndpoint } from '#domain/settings/settings.ts';
import { yieldToPage } from '#store/database/yield-to-page.ts';
import { storiesToAsk } from '#store/list/stories-to-ask.ts';
import { endpointMemory } from '#store/settings/endpoint-facts.ts';
import { readSettings } from '#store/settings/settings.ts';
import { earlierQuestions } from './earlier-questions.ts';

/** The stories that may answer, looked for through the search index, and what it would take to have a model answer from them. */
export async function lookThroughList(
  question: ListQuestion,
): Promise<Pick<Question, 'stories' | 'estimate'>> {
  const language = browser.i18n.getUILanguage().slice(0, 2);
  const articles = await storiesToAsk(question.text, language);
  const prepared: PreparedQuestions[] = [];
  for (const article of articles) {
    prepared.push(prepareQuestions(article));
    await yieldToPage();
  }
  const stories = storiesThatAnswer(prepared, question.text);
  return { stories, estimate: await estimateOf(question, stories) };
}

async function estimateOf(
  question: ListQuestion,
  stories: readonly AskedStory[],
): Promise<Question['estimate']> {
  const settings = await readSettings();
  const endpoint = findEndpoint(settings, settings.defaultEndpointId);
  const put = passagesAsArticle(stories);
  if (!endpoint || !put) return null;
  const factor = await endpointMemory('tokenFactor').read(memoryKey(endpoint));
  const asked = { question: question.text, earlier: await earlierQuestions(question), stories };
  const { inputTokens, outputTokens, cost } = estimateQuestion(
    put.article,
    endpoint,
    asked,
    factor,
  );
  const { id: endpointId, model } = endpoint;
  return { endpointId, model, tokens: inputTokens + outputTokens, cost };
}
