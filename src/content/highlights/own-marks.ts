import type { Quote } from '#content/anchoring/quote-of-range.ts';
import type { OwnMark } from '#domain/story/own-mark.ts';
import type { PageMessage } from '#messages/messages.ts';

interface Surroundings {
  send(message: PageMessage): void;
  /** What is to be shown has changed. */
  changed(): void;
  /** The background did not confirm within a few seconds: what the reader wrote is not stored. */
  failed(mark: OwnMark): void;
}

/** A mark on its way: held while its note is written, then waiting for a story, then sent. */
interface NewMark {
  mark: OwnMark;
  step: 'held' | 'waiting' | 'sent';
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** So long, in milliseconds, may the page take to be read, and a row to be stored. */
const patience = { story: 20_000, row: 6_000 };

/**
 * The reader's own marks in this page: those that are stored, and those just made, which are shown at
 * once and given to the background as soon as it has a story to keep them with.
 */
export class OwnMarks {
  readonly #around: Surroundings;
  #stored: OwnMark[] = [];
  #new: NewMark[] = [];
  readonly #changes = new Map<string, { mark: OwnMark; timer: ReturnType<typeof setTimeout> }>();
  #hasStory = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The marks to show, a note as the reader last wrote it. */
  get shown(): OwnMark[] {
    const stored = this.#stored.map((mark) => this.#changes.get(mark.id)?.mark ?? mark);
    return [...stored, ...this.#new.map(({ mark }) => mark)];
  }

  /** Takes what the background has stored: from now on there is a story that marks can be kept with. */
  receive(stored: OwnMark[]): void {
    this.#stored = stored;
    for (const [id, { mark }] of this.#changes) {
      if (stored.some((row) => row.id === id && row.note === mark.note)) this.#endChange(id);
    }
    for (const made of this.#new.filter(({ step }) => step === 'sent')) {
      if (stored.some((row) => row.id === made.mark.id)) this.#forget(made.mark.id);
    }
    this.giveOver();
  }

  /** The page cannot be read, or is being left: what waits for a story is given over all the same. */
  giveOver(): void {
    this.#hasStory = true;
    for (const made of this.#new.filter(({ step }) => step === 'waiting')) this.#give(made);
  }

  /** The page shows another address: nothing of the earlier one counts. */
  leave(): void {
    this.giveOver();
    for (const { mark } of [...this.#new]) this.#forget(mark.id);
    for (const id of [...this.#changes.keys()]) this.#endChange(id);
    this.#stored = [];
    this.#hasStory = false;
  }

  /** A new mark, held back until `write` is called for it. `start` is its place in the article, if known. */
  make(quote: Quote, start = Number.MAX_SAFE_INTEGER): OwnMark {
    const { exact, prefix, suffix } = quote;
    const mark = { id: newId(), exact, prefix, suffix, start, note: '' };
    this.#new.push({ mark, step: 'held', timer: undefined });
    return mark;
  }

  isHeld(mark: OwnMark): boolean {
    return this.#new.some(({ mark: { id }, step }) => id === mark.id && step === 'held');
  }

  /** Keeps a mark with this note, or an empty one. */
  write(mark: OwnMark, note: string): void {
    const made = this.#new.find(({ mark: { id } }) => id === mark.id);
    if (made) {
      made.mark = { ...made.mark, note };
      made.step = 'waiting';
      if (this.#hasStory) this.#give(made);
      else made.timer = setTimeout(() => this.#fail(made.mark), patience.story);
    } else {
      this.#endChange(mark.id);
      const changed = { ...mark, note };
      const timer = setTimeout(() => this.#fail(changed), patience.row);
      this.#changes.set(mark.id, { mark: changed, timer });
      this.#around.send({ type: 'mark-changed', id: mark.id, note, removed: false });
    }
    this.#around.changed();
  }

  remove(mark: OwnMark): void {
    if (this.#new.some(({ mark: { id } }) => id === mark.id)) {
      this.#forget(mark.id);
    } else {
      this.#endChange(mark.id);
      this.#stored = this.#stored.filter(({ id }) => id !== mark.id);
      this.#around.send({ type: 'mark-changed', id: mark.id, note: mark.note, removed: true });
    }
    this.#around.changed();
  }

  #give(made: NewMark): void {
    clearTimeout(made.timer);
    made.step = 'sent';
    made.timer = setTimeout(() => this.#fail(made.mark), patience.row);
    const { id, exact, prefix, suffix, note } = made.mark;
    this.#around.send({ type: 'selection-marked', id, exact, prefix, suffix, note });
  }

  #fail(mark: OwnMark): void {
    this.#forget(mark.id);
    this.#endChange(mark.id);
    this.#around.changed();
    this.#around.failed(mark);
  }

  #forget(id: string): void {
    for (const made of this.#new) if (made.mark.id === id) clearTimeout(made.timer);
    this.#new = this.#new.filter(({ mark }) => mark.id !== id);
  }

  #endChange(id: string): void {
    clearTimeout(this.#changes.get(id)?.timer);
    this.#changes.delete(id);
  }
}

/** `crypto.randomUUID` is not there on pages without a secure origin. */
function newId(): string {
  const digits = (part: number) => part.toString(16).padStart(8, '0');
  return [...crypto.getRandomValues(new Uint32Array(4))].map(digits).join('');
}
