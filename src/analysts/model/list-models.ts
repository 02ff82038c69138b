import { AnalystError } from '#domain/analysis/analyst-failure.ts';
import { isLocalAddress, presetOf } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { withoutControls } from '#domain/text/without-controls.ts';
import { connectionFailureKind } from './describe-failure.ts';
import { failureKindOf } from './failure-kind.ts';
import { failureOfConnection } from './failure-of-connection.ts';
import { isRecord } from './is-record.ts';
import type { ModelEnvironment } from './model-job.ts';
import { refusalFacts } from './refusal-facts.ts';
import { type OnceReply, requestOnce } from './request-once.ts';

/** More names than this are not offered. */
const mostModels = 2000;

/**
 * The names of the models that an endpoint offers, sorted; empty when it answers with something
 * else. Throws an `AnalystError` when it refuses or cannot be reached.
 */
export async function listModels(
  endpoint: Endpoint,
  environment: ModelEnvironment,
): Promise<string[]> {
  const reply = await requestOnce(endpoint, 'models', environment);
  if (!reply.ok) throw new AnalystError(await failureOfReply(reply, endpoint, environment));
  const { body } = reply;
  const list: unknown = isRecord(body) ? (body.data ?? body.models) : body;
  const names = (Array.isArray(list) ? list.slice(0, mostModels) : []).flatMap((entry) => {
    const name: unknown = isRecord(entry) ? (entry.id ?? entry.name) : entry;
    // Gemini gives its names with a prefix that it does not want back.
    return typeof name === 'string' && name
      ? withoutControls(name)
          .replace(/^models\//, '')
          .slice(0, 200)
      : [];
  });
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en'));
}

async function failureOfReply(
  reply: Exclude<OnceReply, { ok: true }>,
  endpoint: Endpoint,
  environment: ModelEnvironment,
) {
  if (!reply.refusal) {
    const kind = reply.expired
      ? 'no answer'
      : await connectionFailureKind(endpoint.address, environment);
    return failureOfConnection(kind, endpoint, { waited: reply.expired ?? 0 });
  }
  const { refusal } = reply;
  const local = presetOf(endpoint.preset).local || isLocalAddress(endpoint.address);
  const kind =
    refusal.status < 400 && refusal.pageTitle === null && refusal.redirectedTo === undefined
      ? 'no service here'
      : failureKindOf(refusal, local);
  return failureOfConnection(kind, endpoint, refusalFacts(refusal));
}
