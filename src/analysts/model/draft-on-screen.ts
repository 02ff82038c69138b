import { type Analysis, sectionNames } from '#domain/analysis/analysis.ts';
import { withoutOpenClaims } from '#domain/analysis/without-open-claims.ts';
import type { AnswerReader } from './answer-reader.ts';
import { AtMostEvery } from './at-most-every.ts';
import { draftPace } from './draft-pace.ts';
import type { DraftWriter } from './draft-writer.ts';
import type { ModelJob } from './model-job.ts';
import type { AnswerFollower } from './model-task.ts';

/** Shows the draft in one answer whenever it has grown. */
export class DraftOnScreen implements AnswerFollower {
  readonly #job: ModelJob;
  readonly #writer: DraftWriter;
  readonly #reader: AnswerReader;
  readonly #painter: AtMostEvery;
  /** How many drafts were shown. */
  #drafts = 0;
  /** The last draft shown, or what was there before, as JSON. */
  #shown: string;

  constructor(job: ModelJob, writer: DraftWriter, reader: AnswerReader) {
    this.#job = job;
    this.#writer = writer;
    this.#reader = reader;
    this.#shown = JSON.stringify(writer.draft(undefined));
    this.#painter = new AtMostEvery(
      () => draftPace(this.#drafts),
      () => this.#show(),
    );
  }

  /** More of the answer has been read: its draft is shown when it is due. */
  grow(): void {
    if (this.#reader.started) this.#painter.ask();
  }

  /** Nothing more comes: a draft still waiting to be shown is dropped. */
  end(): void {
    this.#painter.stop();
  }

  /** The analysis as far as the answer holds it. */
  draft(): Analysis {
    const { parser } = this.#reader;
    return this.#writer.draft(parser.root, (parent, key) => parser.isOpen(parent, key));
  }

  /** Shows what stays of an answer that ended early, and returns how many of its sections are complete. */
  showRest(): number {
    if (!this.#reader.started) return 0;
    const rest = withoutOpenClaims(this.draft());
    this.#job.onDraft(rest);
    return sectionNames.filter((name) => rest[name]?.complete).length;
  }

  /** Shows the draft only if it changed: while ids are being written, it does not. */
  #show(): void {
    const draft = this.draft();
    const text = JSON.stringify(draft);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#drafts += 1;
    this.#job.onDraft(draft);
  }
}
