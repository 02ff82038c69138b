import type { AnalystFailure } from '#domain/analysis/analyst-failure.ts';
import { isLocalAddress, presetOf } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { type AnswerEnd, askModel } from './ask-model.ts';
import { connectionFailureKind } from './describe-failure.ts';
import { failureKindOf } from './failure-kind.ts';
import { failureOfConnection } from './failure-of-connection.ts';
import { grantedFetch } from './granted-fetch.ts';
import { keyProblemOf } from './key-problem.ts';
import type { ModelEnvironment } from './model-job.ts';
import { refusalFacts } from './refusal-facts.ts';
import { type Repair, repaired, repairFor } from './repair-request.ts';
import { requestBody } from './request-body.ts';
import { cloudPatience, localPatience } from './watchdog.ts';

export type EndpointTest =
  | { ok: true; milliseconds: number }
  | { ok: false; failure: AnalystFailure };

/** Asks the endpoint's model for one word and reports what happened. Never throws. */
export async function testEndpoint(
  endpoint: Endpoint,
  environment: ModelEnvironment,
): Promise<EndpointTest> {
  const preset = presetOf(endpoint.preset);
  const local = preset.local || isLocalAddress(endpoint.address);
  const fail = (failure: AnalystFailure): EndpointTest => ({ ok: false, failure });
  const keyProblem = keyProblemOf(endpoint);
  if (keyProblem) return fail(failureOfConnection(keyProblem, endpoint));
  if (!endpoint.model) return fail(failureOfConnection('no such model', endpoint));
  const repairs = new Set<Repair>();
  const began = performance.now();
  for (;;) {
    const messages = [{ role: 'user', content: 'Answer with the word: ready' } as const];
    // A model that reasons needs room before its first word.
    const body = requestBody(preset, messages, 256);
    const enough = new AbortController();
    let answered = false;
    const answer = () => {
      answered = true;
      enough.abort();
    };
    const end = await askModel({
      endpoint,
      body: repaired(body, repairs),
      patience: environment.patience ?? (local ? localPatience : cloudPatience),
      fetch: grantedFetch(environment),
      signal: enough.signal,
      onHeaders: () => {},
      onReasoning: answer,
      onContent: answer,
    });
    if (answered || end.end === 'finished') {
      const milliseconds = Math.round(performance.now() - began);
      return { ok: true, milliseconds };
    }
    const repair = end.end === 'refused' && repairFor(end.reply, repaired(body, repairs), repairs);
    if (!repair) return fail(await failureOfEnd(end, endpoint, environment, local));
    repairs.add(repair);
  }
}

async function failureOfEnd(
  end: AnswerEnd,
  endpoint: Endpoint,
  environment: ModelEnvironment,
  local: boolean,
): Promise<AnalystFailure> {
  switch (end.end) {
    case 'refused':
      return failureOfConnection(
        failureKindOf(end.reply, local),
        endpoint,
        refusalFacts(end.reply),
      );
    case 'not connected':
      return failureOfConnection(
        await connectionFailureKind(endpoint.address, environment),
        endpoint,
      );
    case 'expired':
      return failureOfConnection('no answer', endpoint, { waited: end.milliseconds });
    default:
      return failureOfConnection('broken off', endpoint);
  }
}
