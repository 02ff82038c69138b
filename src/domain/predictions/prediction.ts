import { z } from 'zod';

/** What the reader says of a prediction whose time has come. */
export const predictionOutcomes = ['right', 'wrong', 'open'] as const;
export type PredictionOutcome = (typeof predictionOutcomes)[number];

/** A prediction of a saved story that names a time, kept so that it can be judged when that time comes. */
export const predictionSchema = z.object({
  /** `articleId` and the text's hash: an analysis made again keeps the reader's mark. */
  id: z.string().min(1).max(300),
  articleId: z.string().min(1).max(200),
  claimId: z.string().min(1).max(100),
  text: z.string().min(1).max(4000),
  /** In words, as the analysis has it. */
  horizon: z.string().max(400),
  /** The last day of the horizon, ISO 8601. */
  dueOn: z.iso.date(),
  /** Null until the reader marks it. */
  outcome: z.enum(predictionOutcomes).nullable(),
  /** Epoch milliseconds; null until then. */
  judgedAt: z.number().nullable(),
});
export type Prediction = z.infer<typeof predictionSchema>;
