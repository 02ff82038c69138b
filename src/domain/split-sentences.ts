import { endsWithAbbreviation } from './sentence-abbreviations.ts';

/** UTF-16 offsets, end exclusive, without the white space around. */
export interface SentenceSpan {
  start: number;
  end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Sentences of one paragraph in order, by UAX #29 as `Intl.Segmenter` has it, with what it cuts
 * wrongly put together again: abbreviations, initials, ordinals, quotations that go on. Spans
 * cover every character but white space, and never overlap. An unknown language is read as `und`.
 */
export function splitSentences(text: string, language: string): SentenceSpan[] {
  const pieces: SentenceSpan[] = [];
  for (const { index, segment } of segmenterOf(language).segment(text)) {
    for (const [from, to] of atDashes(segment)) {
      const piece = trimmed(text, index + from, index + to);
      if (piece.start < piece.end) pieces.push(piece);
    }
  }
  return joinPieces(text, language.slice(0, 2).toLowerCase(), handBackClosers(text, pieces));
}

/** A line of dialogue opened by a dash begins anew after a full stop; UAX #29 lets the dash go on. */
function atDashes(segment: string): [number, number][] {
  const cuts = [0];
  for (const match of segment.matchAll(/[.!?…]["”»]?\s+(?=[—–]\s?[¿¡"“«]?\p{Lu})/gu)) {
    cuts.push(match.index + match[0].length);
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
      const closer = /^[»”’"')\]}›]+(?=[\s,.;:!?]|$)/u.exec(text.slice(start, piece.end));
      if (closer && startsClosing(text, before, closer[0])) {
        const taken = trimmed(text, start + closer[0].length, piece.end);
        before.end = start + closer[0].length;
        start = taken.start;
      }
      const opener = /(?:^|[\s。！？])[([{«„“‘「『《（【]+$/u.exec(
        text.slice(before.start, before.end),
      );
      if (opener && before.end === start) {
        start = before.start + opener.index + opener[0].search(/[([{«„“‘「『《（【]/u);
        const head = trimmed(text, before.start, start);
        if (head.start < head.end) before.end = head.end;
        else result.pop();
      }
    }
    if (start < piece.end) result.push({ start, end: piece.end });
  }
  return result;
}

/** A straight quotation mark after a space closes only what the sentence before opened. */
function startsClosing(text: string, before: SentenceSpan, marks: string): boolean {
  if (!/["']/.test(marks)) return true;
  const open = text.slice(before.start, before.end).split('"').length - 1;
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
  const left = text.slice(before.start, before.end);
  const right = text.slice(piece.start, Math.min(piece.end, piece.start + 60));
  if (!/[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end))) return true;
  if (between === '' && /[.!?…]["'”’»)\]]*$/u.test(left) && /^[\p{Lu}\p{Ll}\p{N}]/u.test(right)) {
    return true;
  }
  if (continuesInLowerCase(left, right) || isSaying(left, right, language)) return true;
  return endsWithAbbreviation(left, right, language);
}

/** `“Why now?” she asked.` is one sentence; `iPhone sales fell.` begins a new one. */
function continuesInLowerCase(left: string, right: string): boolean {
  if (!/^["'“‘«„([–—-]*\s*\p{Ll}/u.test(right)) return false;
  if (/^\p{Ll}\p{Lu}/u.test(right)) return false;
  return /[.!?…。]["'”’»›“)\]\s]*$/u.test(left);
}

/** `“…！”市长说。` and `「…。」と言った。`: who spoke belongs to what was said. */
function isSaying(left: string, right: string, language: string): boolean {
  if (!/[。！？]["”」』]$/u.test(left)) return false;
  if (language === 'ja') return /^(?:と|って)/u.test(right);
  return language === 'zh' && /^[^，。！？]{0,8}(?:说|道|问|喊|答|称|表示)[。，：]/u.test(right);
}
