import { z } from 'zod';
import { failureActions, failureKinds } from './analyst-failure.ts';

export const failureSchema = z.object({
  kind: z.enum(failureKinds),
  /** One sentence in the reader's words. */
  sentence: z.string(),
  action: z.enum(failureActions),
  /** What the action needs: an address to open or allow, a line to copy. Never a key. */
  actionTarget: z.string().nullable(),
  /** What else can be done, beside trying again. */
  others: z.array(z.enum(failureActions)).optional(),
  /** For the folded details pane: status, code, request id, host, model, rung. Never key or prompt. */
  details: z.record(z.string(), z.string()),
  /** Epoch milliseconds from which on trying again makes sense; null for at once. */
  retryAt: z.number().nullable(),
});
