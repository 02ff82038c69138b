import { z } from 'zod';
import type { FailureSubject } from './analyst-failure.ts';
import { failureSchema } from './analyst-failure-schema.ts';
import { failureFromBefore } from './failure-from-before.ts';

/** A failure as rows and backups hold it, also those that an earlier Gloss wrote. */
export function storedFailureSchema(subject: FailureSubject) {
  return z.preprocess((row) => failureFromBefore(row, subject), failureSchema);
}
