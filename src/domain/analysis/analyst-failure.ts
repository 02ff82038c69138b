import type { z } from 'zod';
import type { failureSchema } from './analyst-failure-schema.ts';

/**
 * Every way in which an analysis can fail, as a closed union. Each kind has one sentence for the
 * reader and one thing to do about it.
 */
export const failureKinds = [
  'costs much',
  'no key',
  'refused key',
  'origin refused',
  'not permitted',
  'no credit',
  'no such model',
  'no service here',
  'too long',
  'cut silently',
  'rate limited',
  'request rejected',
  'busy',
  'access not granted',
  'offline',
  'nothing listening',
  'unreachable',
  'web page instead',
  'redirected',
  'no answer',
  'stopped sending',
  'broken off',
  'length limit',
  'declined',
  'unusable answer',
  'nothing matched',
  'interrupted',
  'storage full',
  'internal',
] as const;

export type FailureKind = (typeof failureKinds)[number];

/** What the button beside the sentence does. */
export const failureActions = [
  'try again',
  'finish',
  'go ahead',
  'keep the brief',
  'keep as it is',
  'show anyway',
  'open settings',
  'allow access',
  'choose model',
  'add /v1',
  'copy origin line',
  'leave origin out',
  'open billing',
  'open address',
  'free space',
] as const;

export type FailureAction = (typeof failureActions)[number];

export type AnalystFailure = z.infer<typeof failureSchema>;

/** Thrown by an analyst; carries the failure as it is stored. */
export class AnalystError extends Error {
  readonly failure: AnalystFailure;
  constructor(failure: AnalystFailure, options?: ErrorOptions) {
    super(failure.sentence, options);
    this.name = 'AnalystError';
    this.failure = failure;
  }
}
