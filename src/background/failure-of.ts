import { AnalystError, type AnalystFailure } from '#domain/analysis/analyst-failure.ts';
import { saysStorageIsFull } from '#store/database/storage-full.ts';

const plain = { actionTarget: null, details: {}, retryAt: null } as const;

/** The failure to store for whatever was thrown while a run was under way. */
export function failureOf(cause: unknown): AnalystFailure {
  if (cause instanceof AnalystError) return cause.failure;
  const name = cause instanceof Error ? cause.name : 'unknown';
  if (saysStorageIsFull(cause)) {
    return {
      ...plain,
      kind: 'storage full',
      sentence: 'This device has no room left, so the analysis could not be kept.',
      action: 'free space',
    };
  }
  return {
    ...plain,
    kind: 'internal',
    sentence:
      'Something went wrong inside Gloss. The brief below was made on this device and stays.',
    action: 'try again',
    // The place in our own code; never the message, which could hold the reader's text.
    details: { error: name, at: firstFrame(cause) },
  };
}

function firstFrame(cause: unknown): string {
  const frames = cause instanceof Error ? cause.stack?.match(/^\s*at .*$/m) : null;
  return frames?.[0].trim() ?? '';
}

export function interruptedFailure(): AnalystFailure {
  return {
    ...plain,
    kind: 'interrupted',
    sentence: 'The browser paused the analysis. What was complete is kept.',
    action: 'finish',
  };
}

export function missingEndpointFailure(provider: string): AnalystFailure {
  return {
    ...plain,
    kind: 'unreachable',
    sentence: `${provider} is no longer among your model services.`,
    action: 'open settings',
  };
}
