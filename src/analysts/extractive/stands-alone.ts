import type { Candidate, Reading } from './reading.ts';

const dense = /^[^\p{L}]*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const hangul = /^[^\p{L}]*\p{sc=Hangul}/u;

/** "Mr. Garrett then swung it": what went before is only named a little later. */
const lateDependence =
  /^(?:[\p{L}.’'-]+\s){1,4}(?:then|also|too|however|therefore|meanwhile|instead)[\s,]|\s(?:that|this|it|so|them|him|her)[.!]$/iu;

/**
 * How well a sentence reads away from the sentences around it, 0 to 1: no "He said so too",
 * no half quotation, no question, not too short and not too long.
 */
export function standsAlone(candidate: Candidate, { cues }: Reading): number {
  const { text } = candidate;
  let worth = lengthWorth(text);
  if (cues.dependent?.test(text)) worth *= 0.45;
  else if (lateDependence.test(text)) worth *= 0.65;
  if (cues.empty?.test(text)) worth *= 0.2;
  if (candidate.broken) worth *= 0.4;
  if (/^(?:\p{Ll}[\p{Ll}\s]|[,;:.)\]])/u.test(text)) worth *= 0.3;
  if (/[?？؟;][\p{Pe}\p{Pf}"')]*$/u.test(text)) worth *= 0.25;
  if (/[:：,，–—-]$/u.test(text)) worth *= 0.3;
  else if (!/[.!?…。！？؟۔।][\p{Pe}\p{Pf}"'״)\]\d]*$/u.test(text)) worth *= 0.45;
  if (/(?:\.\.\.|…)[\p{Pe}\p{Pf}"')\]]*$/u.test(text)) worth *= 0.6;
  // A line of a table that is set as text.
  if ((text.match(/(?<!\p{L})\d[\d.,:%/]*/gu)?.length ?? 0) * 3.5 > text.split(' ').length)
    worth *= 0.5;
  // A dash opens direct speech in many languages.
  if (/^[–—*•-]\s?\p{L}/u.test(text)) worth *= 0.6;
  // A question with its answer.
  if (/[?؟？]["”»]?\s*[-–—\p{Lu}\p{Lo}]/u.test(text.slice(0, -2))) worth *= 0.6;
  if (/^[([{（【]/u.test(text)) worth *= 0.4;
  if (/!$/u.test(text)) worth *= 0.8;
  if (candidate.kind === 'list item') worth *= 0.75;
  if (candidate.kind === 'quotation') worth *= 0.6;
  return worth * voiceWorth(candidate, cues);
}

function voiceWorth(candidate: Candidate, cues: Reading['cues']): number {
  const { text, beginsQuoted, endsQuoted, quotedShare } = candidate;
  if (beginsQuoted) return 0.25;
  if (endsQuoted) return 0.3;
  const speaks = cues.firstPerson?.test(text) ?? false;
  const reported = cues.reported?.test(text) ?? true;
  if (quotedShare > 0.75 && !reported) return 0.4;
  if (/^["“„«»「『]/u.test(text)) return speaks ? 0.55 : 0.7;
  if (speaks) return quotedShare > 0.3 ? 0.75 : 0.6;
  return 1;
}

function lengthWorth(text: string): number {
  // A character of these scripts says about as much as two and a half letters, or one and a half.
  const length = text.length * (dense.test(text) ? 2.5 : hangul.test(text) ? 1.6 : 1);
  if (length < 45) return 0.5;
  if (length < 70) return 0.85;
  if (length <= 230) return 1;
  if (length <= 320) return 0.85;
  if (length <= 450) return 0.6;
  return length <= 700 ? 0.35 : 0.12;
}
