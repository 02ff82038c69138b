import type { Rung } from '#domain/settings/response-format.ts';

/** What was learnt of a host and a model in earlier analyses. */
export interface EndpointFacts {
  /** Names the host and the model. */
  key: string;
  rung?: Rung;
  /** How many tokens they count for one of our estimate. */
  tokenFactor?: number;
  /** Epoch milliseconds. */
  learntAt: number;
}

/** What one analysis took. */
export interface Expense {
  id: number;
  /** Epoch milliseconds. */
  at: number;
  articleId: string;
  host: string;
  model: string;
  inputTokens: number;
  outputTokens: number;
  /** In US dollars; null when the price is not known. */
  cost: number | null;
  /** What it was made from, as a key; it names an analysis that need not be paid for again. */
  madeFrom?: string;
}
