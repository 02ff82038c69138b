import {
  breakClassOf,
  caseless,
  closing,
  fullStop,
  goingOn,
  ignored,
  lineEnd,
  lowerCase,
  notable,
  numeric,
  space,
  terminal,
  upperCase,
} from './sentence-classes.ts';

/**
 * Where each sentence of a text ends, by the rules of UAX #29 as `Intl.Segmenter` follows them; null
 * for a text with characters of rarer scripts. The first `Intl.Segmenter` of a process takes some ten
 * milliseconds to come up, as long as the reading of a page.
 */
export function sentenceBounds(text: string): number[] | null {
  const bounds: number[] = [];
  for (let at = nextNotable(text, 0); at < text.length; at = nextNotable(text, at)) {
    const kind = breakClassOf(text.charCodeAt(at));
    if (!kind) return null;
    if (kind === lineEnd) {
      at = pastLineEnd(text, at);
      bounds.push(at);
    } else if (kind === terminal || kind === fullStop) {
      const end = endAfter(text, at, kind === fullStop);
      if (end.isBound) bounds.push(end.at);
      at = end.at;
    } else at++;
  }
  if (text && bounds.at(-1) !== text.length) bounds.push(text.length);
  return bounds;
}

function nextNotable(text: string, from: number): number {
  notable.lastIndex = from;
  return notable.test(text) ? notable.lastIndex - 1 : text.length;
}

/** How far the marks at the end of a sentence reach, and whether it ends with them. */
function endAfter(
  text: string,
  mark: number,
  isFullStop: boolean,
): { at: number; isBound: boolean } {
  const next = pastIgnored(text, mark + 1);
  const following = breakClassOf(text.charCodeAt(next));
  if (isFullStop) {
    const isInNumber = following === numeric;
    const isInInitials = following === upperCase && isCased(classBefore(text, mark));
    if (isInNumber || isInInitials) return { at: next, isBound: false };
  }
  let at = pastAll(text, pastAll(text, next, closing), space);
  if (isFullStop && goesOnInLowerCase(text, at)) return { at, isBound: false };
  const after = breakClassOf(text.charCodeAt(at));
  if (after === goingOn || after === terminal || after === fullStop) return { at, isBound: false };
  if (after === lineEnd) at = pastLineEnd(text, at);
  return { at, isBound: true };
}

const isCased = (kind: number) => kind === lowerCase || kind === upperCase;

/** The next letter is a small one, and no other end of a sentence stands before it. */
function goesOnInLowerCase(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const kind = breakClassOf(text.charCodeAt(at));
    if (kind === lowerCase) return true;
    if (kind === upperCase || kind === caseless || kind === lineEnd) return false;
    if (kind === terminal || kind === fullStop) return false;
  }
  return false;
}

function pastAll(text: string, from: number, kind: number): number {
  let at = from;
  while (breakClassOf(text.charCodeAt(at)) === kind) at = pastIgnored(text, at + 1);
  return at;
}

function pastIgnored(text: string, from: number): number {
  let at = from;
  while (breakClassOf(text.charCodeAt(at)) === ignored) at++;
  return at;
}

const pastLineEnd = (text: string, at: number) => at + (text.startsWith('\r\n', at) ? 2 : 1);

function classBefore(text: string, from: number): number {
  let at = from - 1;
  while (breakClassOf(text.charCodeAt(at)) === ignored) at--;
  return breakClassOf(text.charCodeAt(at));
}
