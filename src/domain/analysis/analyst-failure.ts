import type { z } from 'zod';
import type { failureSchema, failureValuesSchema } from './analyst-failure-schema.ts';

/**
 * Every way in which a request can fail, as a closed union. Each kind has one sentence for the reader
 * (ui/notices/failure-in-words.ts) and one thing to do about it (make-failure.ts).
 */
export const failureKinds = [
  'costs much',
  'no key',
  'key locked',
  'key gone',
  'refused key',
  'origin refused',
  'not permitted',
  'format refused',
  'no credit',
  'no such model',
  'service removed',
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
  'unlock keys',
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

/** What was asked for when it failed. `search`: a search of the web. `connection`: a test of the endpoint, or its list of models. */
export const failureSubjects = [
  'article',
  'second reading',
  'recap',
  'question',
  'search',
  'connection',
] as const;

export type FailureSubject = (typeof failureSubjects)[number];

export type FailureValues = z.infer<typeof failureValuesSchema>;

export type AnalystFailure = z.infer<typeof failureSchema>;

/** Thrown by an analyst; carries the failure as it is stored. */
export class AnalystError extends Error {
  readonly failure: AnalystFailure;
  constructor(failure: AnalystFailure, options?: ErrorOptions) {
    super(failure.kind, options);
    this.name = 'AnalystError';
    this.failure = failure;
  }
}
