import { jsonOf } from './json-of.ts';

/**
 * Makes of a stream of events one that holds JSON alone: some proxies put the prefix of a line, a comment
 * or a word of life into the data itself (`data: data: {…}`, `data: : PROCESSING`, `data: {…} : note`).
 * What is in order passes as it is. Time is linear in the stream.
 */
export class EventCleaner {
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();
  #line = '';
  /** True where the data of an event goes on over several lines. */
  #goesOn = false;

  /** The next bytes: every line that is whole by now. */
  push(bytes: Uint8Array): Uint8Array {
    return this.#take(this.#decoder.decode(bytes, { stream: true }));
  }

  /** What is left when the stream ends. */
  end(): Uint8Array {
    const rest = this.#line + this.#decoder.decode();
    this.#line = '';
    return this.#encoder.encode(this.#cleaned(rest));
  }

  #take(text: string): Uint8Array {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    if (lines.length === 0) {
      this.#line += last;
      return this.#encoder.encode('');
    }
    lines[0] = this.#line + lines[0];
    this.#line = last;
    return this.#encoder.encode(lines.map((line) => `${this.#cleaned(line)}\n`).join(''));
  }

  #cleaned(line: string): string {
    const [, held] = /^\uFEFF?\s*data:[ \t]?(.*)$/s.exec(line) ?? [];
    if (held === undefined) {
      this.#goesOn = false;
      return line;
    }
    if (this.#goesOn) return line;
    const data = held.trimEnd();
    const end = line.endsWith('\r') ? '\r' : '';
    const only = jsonIn(data);
    this.#goesOn = only !== null && /^[[{]/.test(only) && !/[\]}]$/.test(only);
    if (only === data) return line.startsWith('data:') ? line : `data: ${data}${end}`;
    return only === null ? `: ${end}` : `data: ${only}${end}`;
  }
}

/** The longest prefix and the longest comment that data may hold. */
const longestNote = 200;

/** The data without what is none; null where nothing is left. */
function jsonIn(data: string): string | null {
  if (data === '' || data === '[DONE]') return data;
  const opens = data.search(/[[{]/);
  if (opens === -1) return /^(?:\w+:\s*)*\[?DONE\]?$/.test(data) ? '[DONE]' : null;
  if (opens > longestNote) return data;
  const from = data.slice(opens);
  if (from.startsWith('[DONE]')) return '[DONE]';
  // [PING]: a word in brackets is no data.
  if (/^\[[\w .-]*\]$/.test(from) && jsonOf(from) === undefined) return null;
  if (/[\]}]$/.test(from)) return opens === 0 || jsonOf(from) !== undefined ? from : data;
  const closes = Math.max(from.lastIndexOf('}'), from.lastIndexOf(']')) + 1;
  const cut = from.slice(0, closes);
  const isNoted = closes > 0 && from.length - closes <= longestNote && jsonOf(cut) !== undefined;
  return isNoted ? cut : data;
}
