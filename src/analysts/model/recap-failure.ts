import { AnalystError, type FailureKind } from '#domain/analysis/analyst-failure.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { describeFailure, type FailureFacts } from './describe-failure.ts';

/** A failure of writing a recap, to be thrown. */
export function recapFailure(
  kind: FailureKind,
  endpoint: Endpoint,
  facts: FailureFacts = {},
): AnalystError {
  return new AnalystError(describeFailure(kind, endpoint, facts, 'recap'));
}
