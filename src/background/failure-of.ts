import {
  AnalystError,
  type AnalystFailure,
  type FailureSubject,
} from '#domain/analysis/analyst-failure.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import { saysStorageIsFull } from '#store/database/storage-full.ts';

/** The failure to store for whatever was thrown while this was asked for. */
export function failureOf(cause: unknown, subject: FailureSubject): AnalystFailure {
  if (cause instanceof AnalystError) return cause.failure;
  if (saysStorageIsFull(cause)) return makeFailure('storage full', subject);
  const error = cause instanceof Error ? cause.name : 'unknown';
  // The place in our own code; never the message, which could hold the reader's text.
  return makeFailure('internal', subject, { details: { error, at: firstFrame(cause) } });
}

/** Chromium writes `at name (address)`, below the message; Firefox `name@address`, and no message above. */
function firstFrame(cause: unknown): string {
  const frame =
    cause instanceof Error ? cause.stack?.match(/^\s*at .*$|^[^\s@]*@\S+$/m)?.[0] : null;
  // In Firefox the extension's address is another in each profile: it would tell readers apart.
  return (frame ?? '').trim().replace(/moz-extension:\/\/[^/\s]*/g, '');
}
