import { JsonPushParser } from './json-push-parser.ts';

/** The longest piece of a tag or of a beginning that may be split between two chunks. */
const longestStart = 48;
/** Where reasoning or an object begins, whichever comes first: one search, however much of the other is missing. */
const opening = /<(think|thinking|reasoning|thought)>|(<\|channel\|>\s*analysis)|\{\s*["}]/i;
const thoughtEnd = /<\/(think|thinking|reasoning|thought)>/i;
const channelEnd = /<\|end\|>|<\|channel\|>\s*final/i;

/**
 * Finds the JSON object in what a model writes and parses it as it arrives. Reasoning in tags or
 * in a harmony channel, code fences and prose around it are passed over; an object that holds
 * nothing that was asked for is passed over too.
 */
export class AnswerReader {
  parser = new JsonPushParser();
  /** True from the first character of the object on. */
  started = false;
  /** True while the text is reasoning in tags: a sign of life, no content. */
  thinking = false;

  readonly #isWanted: (root: unknown) => boolean;
  #thoughtCloses: RegExp = thoughtEnd;
  #waiting = '';
  readonly #pieces: string[] = [];

  constructor(isWanted: (root: unknown) => boolean) {
    this.#isWanted = isWanted;
  }

  /** Everything that the model wrote, reasoning included. */
  get raw(): string {
    return this.#pieces.join('');
  }

  push(chunk: string): void {
    this.#pieces.push(chunk);
    if (this.started && this.parser.state === 'open') this.#parse(chunk);
    else this.#waiting += chunk;
    while (this.#waiting && this.#seek());
  }

  /** One step through what waits; false once nothing more can be told before more of it comes. */
  #seek(): boolean {
    if (this.thinking) {
      if (!this.#passBehind(this.#thoughtCloses)) return false;
      this.thinking = false;
      return true;
    }
    if (this.started) {
      // A thought that was never opened ends here: what looked like the answer was part of it.
      if (!this.#passBehind(thoughtEnd)) return false;
      this.#startOver();
      return true;
    }
    const found = opening.exec(this.#waiting);
    if (!found) {
      this.#waiting = keptEnd(this.#waiting);
      return false;
    }
    const [start, tag, channel] = found;
    if (tag || channel) {
      this.#waiting = this.#waiting.slice(found.index + start.length);
      this.#thoughtCloses = tag ? thoughtEnd : channelEnd;
      this.thinking = true;
      return true;
    }
    const text = this.#waiting.slice(found.index);
    this.#waiting = '';
    this.started = true;
    this.#parse(text);
    return true;
  }

  /** Drops all up to the end of what is sought; where that has not come yet, keeps what may be its beginning. */
  #passBehind(sought: RegExp): boolean {
    const end = sought.exec(this.#waiting);
    this.#waiting = end
      ? this.#waiting.slice(end.index + end[0].length)
      : this.#waiting.slice(-longestStart);
    return end !== null;
  }

  #parse(text: string): void {
    this.parser.push(text);
    if (this.parser.state !== 'closed') return;
    this.#waiting = this.parser.rest;
    if (!this.#isWanted(this.parser.root)) this.#startOver();
  }

  #startOver(): void {
    this.parser = new JsonPushParser();
    this.started = false;
  }
}

/** What of a text without a beginning must be kept, because a beginning may be split at its end. */
function keptEnd(text: string): string {
  const brace = text.lastIndexOf('{');
  // The white space after it means nothing, and would be gone through again with every piece.
  if (brace !== -1 && !text.slice(brace + 1).trim()) return '{';
  return text.slice(-longestStart);
}
