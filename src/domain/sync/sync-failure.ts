/** Every way in which a sync can end before its end. Each has one sentence, and one thing to do about it. */
const syncFailureKinds = [
  'offline',
  'unreachable',
  'no answer',
  'refused',
  'not permitted',
  'no WebDAV',
  'no folder',
  'full',
  'busy',
  'server error',
  'access not granted',
  'password locked',
  'password gone',
  'wrong passphrase',
  'nothing to join',
  'other key',
  'set up anew',
  'newer',
  'device full',
  'internal',
] as const;
export type SyncFailureKind = (typeof syncFailureKinds)[number];

export interface SyncFailure {
  kind: SyncFailureKind;
  /** The server's, or empty. */
  host: string;
  /** Whatever helps to find the cause: a status, the name of an error. Never the reader's text. */
  detail: string;
}

/** Thrown by a storage and by what uses it. */
export class SyncError extends Error {
  readonly failure: SyncFailure;
  constructor(kind: SyncFailureKind, { host = '', detail = '' } = {}, options?: ErrorOptions) {
    super(kind, options);
    this.name = 'SyncError';
    this.failure = { kind, host, detail: detail.slice(0, 300) };
  }
}
