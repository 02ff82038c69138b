import { keyForms } from './key-forms.ts';
import { keyPieces } from './key-pieces.ts';
import { waysToRead } from './letters-read.ts';

/** The shortest run of a key that is taken for a part of it: shorter ones stand in texts by chance. */
const shortestPart = 10;
/** A shorter one, as local servers take, can be any word: of it only the whole counts, as it is. */
const shortestKey = 8;
const gap = '[key]';

type Span = [start: number, end: number];

/**
 * The text without the key, or a part of it, in any form in which a service may echo it: in other cases, letters or
 * escapes, with signs or words between its parts, backwards, or encoded (`key-forms.ts`).
 */
export function withoutKey(text: string, key: string): string {
  return withoutSpans(text, spansOfKey(text, key), 0);
}

/**
 * The same for every text in a value as JSON has it, which is read as one: a key may be told a piece in each. The
 * very same value where there is nothing to take out.
 */
export function valueWithoutKey<Value>(value: Value, key: string): Value {
  if (key.length < shortestKey) return value;
  const json = JSON.stringify(value);
  if (json === undefined) return value;
  const texts: string[] = [];
  JSON.parse(json, (_, part: unknown) => {
    if (typeof part === 'string') texts.push(part);
    return part;
  });
  const spans = spansOfKey(texts.join('\n'), key);
  if (spans.length === 0) return value;
  let at = 0;
  return JSON.parse(json, (_, part: unknown) => {
    if (typeof part !== 'string') return part;
    const clean = withoutSpans(part, spans, at);
    at += part.length + 1;
    return clean;
  });
}

/** Where a text tells of the key, in its order, none touching another. */
function spansOfKey(text: string, key: string): Span[] {
  const { parts, isShort } = partsOf(key);
  if (isShort) return exactly(text, key);
  const found: Span[] = keyPieces(text, key);
  for (const { letters, starts, ends } of waysToRead(text)) {
    for (const [length, runs] of parts) {
      for (let at = 0; at + length <= letters.length; at++) {
        if (!runs.has(letters.slice(at, at + length))) continue;
        found.push([starts[at] ?? 0, ends[at + length - 1] ?? 0]);
      }
    }
  }
  return joined(found);
}

function exactly(text: string, key: string): Span[] {
  const found: Span[] = [];
  if (key.length === 0) return found;
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
    found.push([at, at + key.length]);
  }
  return found;
}

function joined(spans: Span[]): Span[] {
  spans.sort(([one], [other]) => one - other);
  const apart: Span[] = [];
  for (const [start, end] of spans) {
    const last = apart.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

/** `offset` is where the text begins in what the spans are of. */
function withoutSpans(text: string, spans: readonly Span[], offset: number): string {
  let cleaned = '';
  let at = 0;
  for (let next = firstAfter(spans, offset); next < spans.length; next++) {
    const [start, end] = spans[next] as Span;
    if (start - offset >= text.length) break;
    cleaned += text.slice(at, Math.max(at, start - offset)) + gap;
    at = Math.min(text.length, end - offset);
  }
  return at === 0 ? text : cleaned + text.slice(at);
}

/** The first span that ends after a place. */
function firstAfter(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** By its length, every run of it in one of the key's forms. */
type Parts = ReadonlyMap<number, ReadonlySet<string>>;

let last: { key: string; parts: Parts; isShort: boolean } = {
  key: '',
  parts: new Map(),
  isShort: true,
};

function partsOf(key: string): { parts: Parts; isShort: boolean } {
  if (last.key === key) return last;
  const own = lettersIn(key).length;
  const parts = new Map<number, Set<string>>();
  const isShort = own < shortestKey;
  for (const { text, shortest } of isShort ? [] : keyForms(key)) {
    const letters = lettersIn(text);
    const length = shortest ?? Math.min(shortestPart, own);
    const runs = parts.get(length) ?? new Set();
    parts.set(length, runs);
    for (let at = 0; at + length <= letters.length; at++) runs.add(letters.slice(at, at + length));
  }
  last = { key, parts, isShort };
  return last;
}

const lettersIn = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, '');
