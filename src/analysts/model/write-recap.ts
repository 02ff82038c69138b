import { contextWindow, mayBeSmall } from './context-window.ts';
import { Conversation } from './conversation.ts';
import { EndpointSession } from './endpoint-session.ts';
import { mostClaimTokens } from './estimate-recap.ts';
import { keyProblemOf } from './key-problem.ts';
import type { WrittenRecap } from './parse-recap.ts';
import { recapFailure } from './recap-failure.ts';
import type { RecapJob } from './recap-job.ts';
import { RecapTask } from './recap-task.ts';

/**
 * Has a model write the recap of a week from claims and returns what those claims support. Throws an
 * `AnalystError` when there will be none; when the signal aborts, throws the signal's reason.
 */
export async function writeRecap(job: RecapJob): Promise<WrittenRecap> {
  job.signal.throwIfAborted();
  const { endpoint, environment } = job;
  const session = await EndpointSession.recall(endpoint, environment);
  const keyProblem = keyProblemOf(endpoint);
  if (keyProblem) throw recapFailure(keyProblem, endpoint);
  if (!endpoint.model) throw recapFailure('no such model', endpoint);
  const window = mayBeSmall(endpoint, mostClaimTokens)
    ? await contextWindow(endpoint, environment)
    : null;
  return new Conversation(job, session, new RecapTask(job, session, window)).run();
}
