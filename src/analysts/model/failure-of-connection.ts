import type { AnalystFailure, FailureKind } from '#domain/analysis/analyst-failure.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { describeFailure, type FailureFacts } from './describe-failure.ts';

/** A failure of testing an endpoint, or of asking for its list of models. */
export function failureOfConnection(
  kind: FailureKind,
  endpoint: Endpoint,
  facts: FailureFacts = {},
): AnalystFailure {
  return describeFailure(kind, endpoint, facts, 'connection');
}
