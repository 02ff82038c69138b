import type { ResponseFormat } from '#domain/settings/response-format.ts';

/** What earlier analyses showed about a host and a model. */
export interface EndpointFacts {
  /** Names the host and the model. */
  key: string;
  rung?: ResponseFormat;
  /** Their token count divided by our estimate. */
  tokenFactor?: number;
  /** Epoch milliseconds. */
  learntAt: number;
}

/** What one analysis took, or one request of a second reading. */
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
  /** Key of the input; it identifies an analysis that need not be paid for again. */
  madeFrom?: string;
  /** Left out for an analysis or a recap. */
  for?: 'second reading' | 'question' | 'search';
}
