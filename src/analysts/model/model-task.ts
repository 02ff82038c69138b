import type { FailureKind } from '#domain/analysis/analyst-failure.ts';
import type { AnswerReader } from './answer-reader.ts';
import type { FailureFacts } from './describe-failure.ts';
import type { AnswerForm, Message } from './request-body.ts';

/** Follows one answer while it comes. */
export interface AnswerFollower {
  /** More of it has been read. */
  grow(): void;
  /** Nothing more comes. */
  end(): void;
}

/**
 * One kind of work for a model: what to ask for, what to accept, what to do about each failure.
 * A `Conversation` makes the requests; it asks the task again before each of them.
 */
export interface ModelTask<Result> {
  readonly form: AnswerForm;
  /** How many tokens the answer may take. */
  readonly longestAnswer: number;
  messages(): Message[];
  /** True for a JSON value that is an answer to this task, even an incomplete one. */
  isWanted(root: unknown): boolean;
  /** For a task that shows its answer while it grows; called once for each request. */
  follow?(reader: AnswerReader): AnswerFollower;
  /** How much of what was asked for an answer holds whose JSON never closed; `none` when left out. */
  extentOf?(reader: AnswerReader): 'all' | 'some' | 'none';
  /** The result of a complete answer. Throws an `AnalystError` when there is nothing in it to use. */
  accept(root: unknown): Result;
  /** Throws the failure, or changes what is asked for and returns: then there is another request. */
  onFailure(kind: FailureKind, facts: FailureFacts): void;
}
