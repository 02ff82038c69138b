import {
  AnalystError,
  type AnalystFailure,
  type FailureKind,
} from '#domain/analysis/analyst-failure.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { describeFailure, type FailureFacts } from './describe-failure.ts';

/** Sentences that speak of an article where a recap was asked for. */
const sentences: Partial<Record<FailureKind, (model: string) => string>> = {
  'too long': (model) => `The claims of this week are too long for ${model}.`,
  'cut silently': (model) =>
    `${model} was given only a part of the claims, so its answer was dropped.`,
  declined: (model) => `${model} declined to write of this week.`,
  'unusable answer': (model) => `${model} did not return a recap that can be used.`,
  'stopped sending': (model) => `${model} stopped sending before the recap was whole.`,
  'broken off': () => 'The connection broke before the recap was whole.',
  'length limit': () => 'The answer hit its length limit before the recap was whole.',
};

/** A failure of writing a recap: half of one is of no use, so what to finish is to try again. */
export function recapFailure(
  kind: FailureKind,
  endpoint: Endpoint,
  facts: FailureFacts = {},
): AnalystError {
  const failure: AnalystFailure = describeFailure(kind, endpoint, facts);
  const told = facts.message && kind === 'unusable answer' ? facts.message : null;
  return new AnalystError({
    ...failure,
    sentence: told ?? sentences[kind]?.(endpoint.model) ?? failure.sentence,
    action: failure.action === 'finish' ? 'try again' : failure.action,
  });
}
