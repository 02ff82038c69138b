import { AnalystError } from '#domain/analysis/analyst-failure.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import type { Answer, AskedStory } from '#domain/asking/question.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { AnswerTask } from './answer-task.ts';
import { articleAsData } from './article-prompt.ts';
import { contextWindow, mayBeSmall } from './context-window.ts';
import { Conversation } from './conversation.ts';
import { describeFailure } from './describe-failure.ts';
import { EndpointSession } from './endpoint-session.ts';
import { estimateOf, type RunEstimate } from './estimate-run.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { type KeyProblem, keyProblemOf } from './key-problem.ts';
import type { ModelCall } from './model-job.ts';
import { type EarlierQuestion, questionAlone, questionMessages } from './question-prompt.ts';
import { planReading } from './reading-plan.ts';

/** Six claims with their keys, and some room to think. */
const longestAnswer = 2500;
/** What an answer mostly takes. */
const tokensOfAnswer = 260;
/** How often the article is shortened after the service found it too long. */
const mostShortenings = 2;

/** A question about an article for a model to answer, and whom to tell about it. */
export interface QuestionJob extends ModelCall {
  article: Article;
  /** Where saved stories are asked: those whose passages `article` was made of; see `passagesAsArticle`. */
  stories?: readonly AskedStory[] | undefined;
  question: string;
  /** Pages of the web that were searched for it, whose sentences the answer may cite. */
  web?: readonly WebSource[] | undefined;
  /** The questions before it, oldest first. */
  earlier: readonly EarlierQuestion[];
  /** BCP 47, or `article` for the article's own. */
  outputLanguage: string;
  /** How much each sentence may have to do with the question, in article order: what to keep of a long article. */
  rank: (article: Article) => number[];
  /** Called while the answer arrives with all of it so far, every complete claim checked. */
  onAnswer(answer: Answer): void;
}

/**
 * Has a model answer a question from an article. Of an article that is too long for the model, the sentences are
 * sent that have most to do with the question. Throws an `AnalystError` when it fails, after a last `onAnswer` with
 * what came; when the signal aborts, throws the signal's reason.
 */
export async function answerQuestion(job: QuestionJob): Promise<Answer> {
  job.signal.throwIfAborted();
  const { article, endpoint, environment } = job;
  const session = await EndpointSession.recall(endpoint, environment);
  const keyProblem = keyProblemOf(endpoint);
  if (keyProblem) throw failure(endpoint, keyProblem);
  if (!endpoint.model) throw failure(endpoint, 'no such model');
  const { question, earlier, outputLanguage, stories, web } = job;
  const asked = { question, earlier, outputLanguage, stories, web };
  const alone =
    estimateTokens(questionAlone({ ...asked, responseFormat: session.responseFormat })) *
    session.factor;
  const needed = alone + estimateTokens(articleAsData(article)) * session.factor;
  let window = mayBeSmall(endpoint, needed) ? await contextWindow(endpoint, environment) : null;
  let foundTooLong: unknown = failure(endpoint, 'too long');
  for (let shortenings = 0; ; shortenings++) {
    const { factor } = session;
    const plan = planReading(article, {
      window,
      prompt: alone,
      factor,
      rank: job.rank,
      once: true,
    });
    const sentences = plan?.portions[0];
    if (!plan || !sentences?.length) throw foundTooLong;
    const task = new AnswerTask(session, {
      call: job,
      article,
      sentences,
      asked,
      longestAnswer: Math.min(longestAnswer, plan.longestAnswer),
      onAnswer: (answer) => job.onAnswer(answer),
    });
    try {
      return await new Conversation(job, session, task).run();
    } catch (error) {
      const tried = window ?? needed;
      const smaller = smallerWindow(error, session.window, tried);
      if (smaller === null || job.signal.aborted || shortenings === mostShortenings) throw error;
      foundTooLong = error;
      window = smaller;
    }
  }
}

/** Roughly what an answer will take, before the service is asked. */
export function estimateQuestion(
  article: Article,
  endpoint: Endpoint,
  asked: {
    question: string;
    earlier: readonly EarlierQuestion[];
    stories?: readonly AskedStory[] | undefined;
    web?: readonly WebSource[] | undefined;
  },
  factor = 1,
): RunEstimate {
  const messages = questionMessages(article, article.sentences, {
    ...asked,
    outputLanguage: 'article',
    responseFormat: 'none',
  });
  const prompt = messages.map(({ content }) => content).join('\n');
  return estimateOf(endpoint, estimateTokens(prompt) * factor, tokensOfAnswer);
}

/** The window to plan with after the service found the article too long, or cut it; null for another failure. */
function smallerWindow(error: unknown, told: number | null, tried: number): number | null {
  if (!(error instanceof AnalystError)) return null;
  const { kind } = error.failure;
  if (kind !== 'too long' && kind !== 'cut silently') return null;
  return told !== null && told < tried ? told : Math.floor(tried / 2);
}

function failure(endpoint: Endpoint, kind: KeyProblem | 'no such model' | 'too long') {
  return new AnalystError(describeFailure(kind, endpoint, {}, 'question'));
}
