import { type Analysis, sectionNames } from '#domain/analysis/analysis.ts';
import type { Progress } from '#domain/analysis/analysis-run.ts';
import type { AnswerReader } from './answer-reader.ts';
import { AtMostEvery } from './at-most-every.ts';
import { draftPace } from './draft-pace.ts';
import { type DraftWriter, withoutOpenClaims } from './draft-writer.ts';
import type { ModelJob } from './model-job.ts';

/** What is told of one answer while it comes: its phase, and its draft whenever that has grown. */
export class AnswerOnScreen {
  private readonly job: ModelJob;
  private readonly writer: DraftWriter;
  private readonly reader: AnswerReader;
  private readonly painter: AtMostEvery;
  private phase: Progress['phase'] | null = null;
  /** How many drafts were shown; the last of them, or what was there before, as JSON. */
  private drafts = 0;
  private shown: string;

  constructor(job: ModelJob, writer: DraftWriter, reader: AnswerReader) {
    this.job = job;
    this.writer = writer;
    this.reader = reader;
    this.shown = JSON.stringify(writer.draft(undefined));
    this.painter = new AtMostEvery(
      () => draftPace(this.drafts),
      () => this.show(),
    );
  }

  /** Tells a phase when it begins; `limit`: milliseconds after which Gloss gives up. */
  enter(phase: Progress['phase'], limit: number): void {
    if (phase === this.phase) return;
    this.phase = phase;
    const since = (this.job.environment.now ?? Date.now)();
    this.job.onProgress({ phase, since, limit });
  }

  /** More of the answer has been read: its draft is shown when its time has come. */
  grow(): void {
    if (this.reader.started) this.painter.ask();
  }

  /** Nothing more comes: what waits to be shown is not shown by itself any more. */
  end(): void {
    this.painter.stop();
  }

  /** The analysis as far as the answer holds it. */
  draft(): Analysis {
    const { parser } = this.reader;
    return this.writer.draft(parser.root, (parent, key) => parser.isOpen(parent, key));
  }

  /** Shows what stays of an answer that ended early, and returns how many of its sections are complete. */
  showRest(): number {
    if (!this.reader.started) return 0;
    const rest = withoutOpenClaims(this.draft());
    this.job.onDraft(rest);
    return sectionNames.filter((name) => rest[name]?.complete).length;
  }

  /** A draft that differs from the one before: while ids and quotes are written, none does. */
  private show(): void {
    const draft = this.draft();
    const text = JSON.stringify(draft);
    if (text === this.shown) return;
    this.shown = text;
    this.drafts += 1;
    this.job.onDraft(draft);
  }
}
