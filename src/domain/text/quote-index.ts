import { type NormalizedText, normalizeText } from './normalize-text.ts';

/** A text in which quotes are looked for; `text` is what offsets point into. */
export interface QuoteIndex {
  text: string;
  normalized: NormalizedText;
}

/** Offsets into the text, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** Made once for a text, then asked for every quote. */
export function indexText(text: string): QuoteIndex {
  return { text, normalized: normalizeText(text) };
}

/** Characters between a range and another; 0 when they touch or overlap. */
export function distance(start: number, end: number, other: TextRange): number {
  return Math.max(0, other.start - end, start - other.end);
}
