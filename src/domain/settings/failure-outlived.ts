import type { FailureKind } from '#domain/analysis/analyst-failure.ts';
import type { Endpoint, Settings } from './settings.ts';

/** A request that failed: to whom it went, and when it ended (epoch milliseconds). */
export interface FailedRequest {
  kind: FailureKind;
  endpointId: string | null;
  model: string;
  at: number;
}

/** Failures that no setting of a service causes or mends. */
const ofThisDevice: readonly FailureKind[] = ['storage full', 'internal', 'interrupted'];

/**
 * True when the reader has since changed what a request failed with, so that the failure tells nothing of
 * the next one. `next` is who would be asked now; null for nobody.
 */
export function failureOutlived(
  { kind, endpointId, model, at }: FailedRequest,
  next: Endpoint | null,
  { originsWithoutOrigin }: Settings,
): boolean {
  if (ofThisDevice.includes(kind)) return false;
  if (next?.id !== endpointId || next.model !== model) return true;
  if ((next.changedAt ?? 0) > at) return true;
  return kind === 'origin refused' && originsWithoutOrigin.includes(new URL(next.address).origin);
}
