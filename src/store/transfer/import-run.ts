import type { ListQuestion } from '#domain/asking/question.ts';
import type { BackupStory } from '#domain/backup/backup-format.ts';
import type { OfferedSettings } from '#domain/backup/offered-settings.ts';
import type { ImportProblem } from '#domain/import/import-story.ts';
import type { RecapRun } from '#domain/recap/recap-run.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { yieldToPage } from '#store/database/yield-to-page.ts';
import { offerSettings } from '#store/settings/offered-settings.ts';
import { takeListQuestions } from './import-list-questions.ts';
import { takeRecaps } from './import-recaps.ts';
import { takeStories } from './import-stories.ts';
import { keepImport, undoImport } from './import-undo.ts';

const charactersPerBatch = 600_000;
const storiesPerBatch = 64;
const problemsKept = 100;

export interface ImportOptions {
  /** Epoch milliseconds: the saving time of stories that do not give one. */
  now: number;
  /** All or nothing: the first invalid entry undoes the import. */
  whole?: boolean;
  /** Called after each batch; `share` is the part of the file that was read, from 0 to 1. */
  onProgress?: (progress: { stories: number; share: number }) => void;
  signal?: AbortSignal;
  /** Another program's export is read as one text, so it must be no larger than this; 200 MB. */
  largestExport?: number;
}

export interface ImportReport {
  /** What the file is from, e.g. `Gloss` or `Pocket`. */
  program: string;
  added: number;
  /** Stories that were there already and are now combined with the imported ones. */
  merged: number;
  skipped: number;
  /** Why, for the first 100 of those skipped. */
  problems: ImportProblem[];
}

/** Thrown when an all-or-nothing import met an invalid entry: nothing was kept. */
export class ImportRefused extends Error {
  readonly problem: ImportProblem;
  constructor(problem: ImportProblem) {
    super(`Entry ${problem.entry}: ${problem.reason.kind}`);
    this.name = 'ImportRefused';
    this.problem = problem;
  }
}

/** A running import: collects stories, writes them in batches, keeps count. */
export class Importing {
  readonly report: ImportReport = {
    program: 'Gloss',
    added: 0,
    merged: 0,
    skipped: 0,
    problems: [],
  };
  readonly options: ImportOptions;
  /** Bytes of the file read so far. */
  bytesRead = 0;
  readonly #database: GlossDatabase;
  readonly #size: number;
  readonly #importId: string | null;
  #batch: BackupStory[] = [];
  #characters = 0;
  #questions: ListQuestion[] = [];
  #asked = 0;
  #offered: OfferedSettings | null = null;

  constructor(database: GlossDatabase, size: number, options: ImportOptions) {
    this.#database = database;
    this.#size = size;
    this.options = options;
    this.#importId = options.whole ? crypto.randomUUID() : null;
  }

  /** True where nothing of the file was taken, and nothing skipped. */
  get isEmpty(): boolean {
    const { added, merged, skipped } = this.report;
    return added + merged + skipped + this.#asked === 0;
  }

  /** Adds a story of about `characters` characters; it is written with its batch. */
  async add(story: BackupStory, characters: number): Promise<void> {
    this.#batch.push(story);
    this.#characters += characters;
    if (this.#batch.length >= storiesPerBatch || this.#characters >= charactersPerBatch) {
      await this.write();
    }
    await yieldToPage();
  }

  /** Notes an invalid entry. Throws `ImportRefused` when the import is all or nothing. */
  skip(problem: ImportProblem): void {
    if (this.options.whole) throw new ImportRefused(problem);
    this.report.skipped++;
    if (this.report.problems.length < problemsKept) this.report.problems.push(problem);
  }

  async write(): Promise<void> {
    this.options.signal?.throwIfAborted();
    const stories = this.#batch;
    if (stories.length === 0) return;
    this.#batch = [];
    this.#characters = 0;
    const { added, merged } = await takeStories(this.#database, stories, this.#importId);
    this.report.added += added;
    this.report.merged += merged;
    const share = this.#size === 0 ? 1 : Math.min(1, this.bytesRead / this.#size);
    this.options.onProgress?.({ stories: this.report.added + this.report.merged, share });
  }

  /** Lays settings and rules before the reader, once the import is through. */
  offer(offered: OfferedSettings): void {
    this.#offered = offered;
  }

  /** Adds a question about all saved stories; it is written with others, the last ones by `writeQuestions`. */
  async addQuestion(question: ListQuestion): Promise<void> {
    this.#questions.push(question);
    this.#asked++;
    if (this.#questions.length >= storiesPerBatch) await this.writeQuestions();
  }

  /** To be called after the stories are written: what a question says of them is compared with them. */
  async writeQuestions(): Promise<void> {
    const questions = this.#questions;
    this.#questions = [];
    await this.write();
    await takeListQuestions(this.#database, questions, this.#importId);
  }

  /** Writes recaps that a model wrote at once. */
  async addRecaps(recaps: RecapRun[]): Promise<void> {
    if (recaps.length > 0) await takeRecaps(this.#database, recaps, this.#importId);
  }

  async keep(): Promise<void> {
    if (this.#importId) await keepImport(this.#database, this.#importId);
    if (this.#offered) await offerSettings(this.#database, this.#offered);
  }

  async undo(): Promise<void> {
    if (this.#importId) await undoImport(this.#database, this.#importId);
  }
}
