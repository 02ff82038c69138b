import { JsonPushParser } from './json-push-parser.ts';

/** The longest piece of a tag or of a beginning that may be split between two chunks. */
const longestStart = 48;
const thoughtStart = /<(think|thinking|reasoning|thought)>|<\|channel\|>\s*analysis/i;
const jsonStart = /\{\s*["}]/;
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
    if (this.started && this.parser.state === 'open') {
      this.parser.push(chunk);
      if ((this.parser.state as string) === 'closed') this.#afterObject();
      return;
    }
    this.#waiting += chunk;
    this.#seek();
  }

  #seek(): void {
    if (this.started) {
      // A thought that was never opened ends here: what looked like the answer was part of it.
      const end = thoughtEnd.exec(this.#waiting);
      if (!end) {
        this.#waiting = this.#waiting.slice(-longestStart);
        return;
      }
      this.#waiting = this.#waiting.slice(end.index + end[0].length);
      this.#startOver();
    }
    while (this.#waiting) {
      if (this.thinking) {
        const end = this.#thoughtCloses.exec(this.#waiting);
        if (!end) {
          this.#waiting = this.#waiting.slice(-longestStart);
          return;
        }
        this.#waiting = this.#waiting.slice(end.index + end[0].length);
        this.thinking = false;
        continue;
      }
      const thought = thoughtStart.exec(this.#waiting);
      const json = jsonStart.exec(this.#waiting);
      if (thought && (!json || thought.index < json.index)) {
        this.#waiting = this.#waiting.slice(thought.index + thought[0].length);
        this.#thoughtCloses = thought[1] ? thoughtEnd : channelEnd;
        this.thinking = true;
      } else if (json) {
        const text = this.#waiting.slice(json.index);
        this.#waiting = '';
        this.started = true;
        this.parser.push(text);
        if (this.parser.state === 'closed') this.#afterObject();
        return;
      } else {
        this.#waiting = keptEnd(this.#waiting);
        return;
      }
    }
  }

  #afterObject(): void {
    const { rest } = this.parser;
    this.#waiting = rest;
    if (!this.#isWanted(this.parser.root)) this.#startOver();
    if (rest) this.#seek();
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
