import { digit, kindAt, letter, lower, upper } from './character-kinds.ts';
import { endsWithAbbreviation } from './sentence-abbreviations.ts';
import { sentenceBounds } from './sentence-bounds.ts';

/** UTF-16 offsets, end exclusive, without the white space around. */
export interface SentenceSpan {
  start: number;
  end: number;
}

/** So much before the end of a piece tells whether the next one belongs to it. */
const longestLeft = 400;
const longestQuoted = 5000;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Sentences of one paragraph in order, by UAX #29 as `Intl.Segmenter` has it, with what that cuts
 * wrongly put together again: abbreviations, initials, ordinals, quotations that go on. Spans
 * cover every character but white space, and never overlap. An unknown language is read as `und`.
 */
export function splitSentences(text: string, language: string): SentenceSpan[] {
  const pieces: SentenceSpan[] = [];
  let start = 0;
  for (const end of boundsOf(text, language)) {
    for (const [from, to] of atDashes(text.slice(start, end))) {
      const piece = trimmed(text, start + from, start + to);
      if (piece.start < piece.end) pieces.push(piece);
    }
    start = end;
  }
  return joinPieces(text, language.slice(0, 2).toLowerCase(), handBackClosers(text, pieces));
}

/** Greek alone has an end of sentences of its own, the semicolon. */
function boundsOf(text: string, language: string): number[] {
  const known = /^el\b/i.test(language) ? null : sentenceBounds(text);
  if (known) return known;
  const segments = [...segmenterOf(language).segment(text)];
  return segments.map(({ index, segment }) => index + segment.length);
}

/** A line of dialogue opened by a dash begins anew after a full stop; UAX #29 lets the dash go on. */
function atDashes(segment: string): [number, number][] {
  const cuts = [0];
  if (/[—–]/.test(segment)) {
    for (const match of segment.matchAll(/[.!?…]["”»]?\s+(?=([—–]\s?[¿¡"“«]?))/g)) {
      const cut = match.index + match[0].length;
      if (kindAt(segment, cut + (match[1]?.length ?? 0)) & upper) cuts.push(cut);
    }
  }
  return cuts.map((cut, at) => [cut, cuts[at + 1] ?? segment.length]);
}

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });
  }
  segmenters.set(language, segmenter);
  return segmenter;
}

function trimmed(text: string, from: number, to: number): SentenceSpan {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const isSpace = (code: number) =>
  code <= 32 ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0xfeff ||
  code === 0x202f ||
  (code >= 0x2000 && code <= 0x200b);

/** A closing mark after a space (`? »`) belongs to the sentence it closes, an opening one to the next. */
function handBackClosers(text: string, pieces: SentenceSpan[]): SentenceSpan[] {
  const result: SentenceSpan[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    let { start } = piece;
    if (before) {
      const closer = /^[»”’"')\]}›]+(?=[\s,.;:!?]|$)/.exec(text.slice(start, piece.end));
      if (closer && startsClosing(text, before, closer[0])) {
        const taken = trimmed(text, start + closer[0].length, piece.end);
        before.end = start + closer[0].length;
        start = taken.start;
      }
      const opener = before.end === start ? openerAt(text, before) : before.end;
      if (opener < before.end) {
        start = opener;
        const head = trimmed(text, before.start, start);
        if (head.start < head.end) before.end = head.end;
        else result.pop();
      }
    }
    if (start < piece.end) result.push({ start, end: piece.end });
  }
  return result;
}

/** Where the opening marks at the end of a sentence begin, after a space; its end where there are none. */
function openerAt(text: string, { start, end }: SentenceSpan): number {
  let at = end;
  while (at > start && '([{«„“‘「『《（【'.includes(text.charAt(at - 1))) at--;
  return at === start || /[\s。！？]/.test(text.charAt(at - 1)) ? at : end;
}

/** A straight quotation mark after a space closes only what the sentence before opened. */
function startsClosing(text: string, before: SentenceSpan, marks: string): boolean {
  if (!/["']/.test(marks)) return true;
  const open =
    text.slice(Math.max(before.start, before.end - longestQuoted), before.end).split('"').length -
    1;
  return open % 2 === 1;
}

function joinPieces(text: string, language: string, pieces: SentenceSpan[]): SentenceSpan[] {
  const result: SentenceSpan[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    if (before && belongsTogether(text, language, before, piece)) before.end = piece.end;
    else result.push({ ...piece });
  }
  return result;
}

function belongsTogether(
  text: string,
  language: string,
  before: SentenceSpan,
  piece: SentenceSpan,
): boolean {
  const between = text.slice(before.end, piece.start);
  if (/[\n\r\u2028\u2029]/.test(between)) return false;
  // Its end alone is looked at: many abbreviations in a row would have all of it gone through for each.
  const left = text.slice(Math.max(before.start, before.end - longestLeft), before.end);
  const right = text.slice(piece.start, Math.min(piece.end, piece.start + 60));
  if (!hasWords(text, piece)) return true;
  const opening = kindAt(right, 0);
  if (between === '' && opening & (upper | lower | digit) && /[.!?…]["'”’»)\]]*$/.test(left)) {
    return true;
  }
  if (continuesInLowerCase(left, right) || isSaying(left, right, language)) return true;
  return endsWithAbbreviation(left, right, language);
}

function hasWords(text: string, { start, end }: SentenceSpan): boolean {
  for (let at = start; at < end; at++) if (kindAt(text, at) & (letter | digit)) return true;
  return false;
}

/** `“Why now?” she asked.` is one sentence; `iPhone sales fell.` begins a new one. */
function continuesInLowerCase(left: string, right: string): boolean {
  const marks = /^["'“‘«„([–—-]*\s*/.exec(right)?.[0].length ?? 0;
  if (!(kindAt(right, marks) & lower)) return false;
  if (marks === 0 && kindAt(right, 1) & upper) return false;
  return /[.!?…。]["'”’»›“)\]\s]*$/.test(left);
}

/** `“…！”市长说。` and `「…。」と言った。`: who spoke belongs to what was said. */
function isSaying(left: string, right: string, language: string): boolean {
  if (language !== 'ja' && language !== 'zh') return false;
  if (!/[。！？]["”」』]$/.test(left)) return false;
  if (language === 'ja') return /^(?:と|って)/.test(right);
  return /^[^，。！？]{0,8}(?:说|道|问|喊|答|称|表示)[。，：]/u.test(right);
}
