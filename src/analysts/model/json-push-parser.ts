const maxDepth = 64;

type Container = Record<string, unknown> | unknown[];
type Expecting = 'value' | 'value or end' | 'key or end' | 'colon' | 'comma or end';
interface Frame {
  container: Container;
  /** Where the next (or the open) value goes. */
  key: string | number;
}

const escapes: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const literals: Record<string, unknown> = { true: true, false: false, null: null };
const numberPattern = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * Parses JSON (RFC 8259) as it arrives, in time linear in its length. `root` is at any moment the
 * document so far: strings grow, other values appear when they are whole, keys when their value
 * begins. Raw line breaks in strings and trailing commas are forgiven. Never throws: what cannot
 * be JSON sets `state` to `broken` and leaves `root` as it was.
 */
export class JsonPushParser {
  state: 'open' | 'closed' | 'broken' = 'open';
  /** What came after the document was closed. */
  rest = '';

  #document: unknown;
  readonly #stack: Frame[] = [];
  readonly #openContainers = new Set<unknown>();
  #expecting: Expecting = 'value';
  /** The string being read; null outside of one. */
  #text: string | null = null;
  #readingKey = false;
  /** The last UTF-16 unit of `text`. */
  #lastUnit = 0;
  /** An escape sequence that is not whole yet, without its backslash; null outside of one. */
  #escape: string | null = null;
  /** A number or literal that is not whole yet. */
  #atom = '';

  /** True while the value at this place of `root` may still change. */
  isOpen(parent: object, key: string | number): boolean {
    if (this.state === 'closed') return false;
    const value: unknown = Reflect.get(parent, key);
    if (typeof value === 'object' && value !== null) return this.#openContainers.has(value);
    const top = this.#stack.at(-1);
    return this.#text !== null && !this.#readingKey && top?.container === parent && top.key === key;
  }

  /** The document so far; undefined before it begins. */
  get root(): unknown {
    // The open string is put into its place only when somebody looks.
    if (this.#text !== null && !this.#readingKey) this.#place(this.#wholeText(this.#text));
    return this.#document;
  }

  push(chunk: string): void {
    let at = 0;
    while (at < chunk.length && this.state === 'open') {
      if (this.#text !== null) at = this.#readString(chunk, at);
      else at = this.#readToken(chunk, at);
    }
    if (this.state === 'closed') this.rest += chunk.slice(at);
  }

  #readString(chunk: string, from: number): number {
    let at = from;
    while (at < chunk.length) {
      if (this.#escape !== null) {
        at = this.#readEscape(chunk, at);
        if (this.state === 'broken') return at;
        continue;
      }
      const start = at;
      let code = chunk.charCodeAt(at);
      while (at < chunk.length && code !== 34 && code !== 92) code = chunk.charCodeAt(++at);
      if (at > start) this.#append(chunk.slice(start, at));
      if (at === chunk.length) return at;
      at += 1;
      if (code === 92) this.#escape = '';
      else {
        this.#endString();
        return at;
      }
    }
    return at;
  }

  #readEscape(chunk: string, at: number): number {
    this.#escape += chunk.charAt(at);
    const sequence = this.#escape as string;
    if (sequence[0] !== 'u') {
      const character = escapes[sequence];
      if (character === undefined) this.state = 'broken';
      else this.#append(character);
      this.#escape = null;
    } else if (sequence.length > 1 && !/[\da-fA-F]/.test(sequence.slice(-1))) {
      this.state = 'broken';
    } else if (sequence.length === 5) {
      this.#append(String.fromCharCode(Number.parseInt(sequence.slice(1), 16)));
      this.#escape = null;
    }
    return at + 1;
  }

  #append(piece: string): void {
    this.#text += piece;
    this.#lastUnit = piece.charCodeAt(piece.length - 1);
  }

  /** Without half of a surrogate pair at the end. To look into the text itself would copy all of it. */
  #wholeText(text: string): string {
    return this.#lastUnit >= 0xd800 && this.#lastUnit <= 0xdbff ? text.slice(0, -1) : text;
  }

  #endString(): void {
    const text = this.#text as string;
    const frame = this.#stack.at(-1);
    this.#text = null;
    if (this.#readingKey && frame) {
      this.#readingKey = false;
      frame.key = text;
      this.#expecting = 'colon';
    } else {
      this.#place(text);
      this.#endValue();
    }
  }

  #readToken(chunk: string, at: number): number {
    const code = chunk.charCodeAt(at);
    if (this.#atom || isOfAtom(code)) return this.#readAtom(chunk, at);
    if (code === 32 || code === 10 || code === 13 || code === 9) return at + 1;
    const character = chunk.charAt(at);
    const wantsValue = this.#expecting === 'value' || this.#expecting === 'value or end';
    if (character === '"') {
      if (this.#expecting === 'key or end') this.#readingKey = true;
      else if (!wantsValue) this.state = 'broken';
      if (this.state === 'open') {
        this.#text = '';
        this.#lastUnit = 0;
      }
    } else if (character === '{' || character === '[') {
      if (wantsValue && this.#stack.length < maxDepth) this.#open(character === '{' ? {} : []);
      else this.state = 'broken';
    } else if (character === '}' || character === ']') this.#close(character);
    else if (character === ':' && this.#expecting === 'colon') this.#expecting = 'value';
    else if (character === ',' && this.#expecting === 'comma or end' && this.#stack.length) {
      this.#expecting = Array.isArray(this.#stack.at(-1)?.container)
        ? 'value or end'
        : 'key or end';
    } else this.state = 'broken';
    return at + 1;
  }

  #readAtom(chunk: string, from: number): number {
    let at = from;
    while (at < chunk.length && isOfAtom(chunk.charCodeAt(at))) at += 1;
    this.#atom += chunk.slice(from, at);
    if (this.#atom.length > 400) this.state = 'broken';
    if (at < chunk.length) this.#endAtom();
    return at;
  }

  #endAtom(): void {
    const atom = this.#atom;
    this.#atom = '';
    const wantsValue = this.#expecting === 'value' || this.#expecting === 'value or end';
    if (wantsValue && Object.hasOwn(literals, atom)) this.#place(literals[atom]);
    else if (wantsValue && numberPattern.test(atom)) this.#place(Number(atom));
    else this.state = 'broken';
    if (this.state === 'open') this.#endValue();
  }

  #open(container: Container): void {
    this.#place(container);
    this.#openContainers.add(container);
    this.#stack.push({ container, key: Array.isArray(container) ? 0 : '' });
    this.#expecting = Array.isArray(container) ? 'value or end' : 'key or end';
  }

  #close(character: string): void {
    const frame = this.#stack.at(-1);
    const fits = frame && Array.isArray(frame.container) === (character === ']');
    if (!fits || !['value or end', 'key or end', 'comma or end'].includes(this.#expecting)) {
      this.state = 'broken';
      return;
    }
    this.#stack.pop();
    this.#openContainers.delete(frame.container);
    this.#endValue();
  }

  #endValue(): void {
    const frame = this.#stack.at(-1);
    if (!frame) this.state = 'closed';
    else if (typeof frame.key === 'number') frame.key += 1;
    this.#expecting = 'comma or end';
  }

  #place(value: unknown): void {
    const frame = this.#stack.at(-1);
    if (!frame) this.#document = value;
    // Defined rather than assigned, so that a key `__proto__` is a key like any other.
    else if (frame.key === '__proto__') {
      Object.defineProperty(frame.container, frame.key, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    } else Reflect.set(frame.container, frame.key, value);
  }
}

/** Digits, letters, `+`, `-` and `.`: what numbers and literals are made of. */
function isOfAtom(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 45 ||
    code === 46 ||
    code === 43
  );
}
