import type { Candidate, Reading } from './reading.ts';

const spaceless = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Hangul}]/u;

/**
 * How well a sentence reads away from the sentences around it, 0 to 1: no "He said so too",
 * no half quotation, no question, not too short and not too long.
 */
export function standsAlone(candidate: Candidate, { cues }: Reading): number {
  const { text } = candidate;
  let worth = lengthWorth(text);
  if (cues.dependent?.test(text)) worth *= 0.45;
  if (/[?？؟;][\p{Pe}\p{Pf}"')]*$/u.test(text)) worth *= 0.25;
  if (/[:：,，–—-]$/u.test(text)) worth *= 0.3;
  else if (!/[.!?…。！？؟۔।][\p{Pe}\p{Pf}"'״)\]\d]*$/u.test(text)) worth *= 0.6;
  if (/(?:\.\.\.|…)[\p{Pe}\p{Pf}"')\]]*$/u.test(text)) worth *= 0.6;
  if (/^[([{（【]/u.test(text)) worth *= 0.4;
  if (/!$/u.test(text)) worth *= 0.8;
  if (candidate.kind === 'list item') worth *= 0.75;
  if (candidate.kind === 'quotation') worth *= 0.6;
  return worth * voiceWorth(candidate, cues);
}

function voiceWorth(candidate: Candidate, cues: Reading['cues']): number {
  const { text, beginsQuoted, endsQuoted, quotedShare } = candidate;
  if (beginsQuoted) return 0.25;
  if (endsQuoted) return 0.35;
  const speaks = cues.firstPerson?.test(text) ?? false;
  const reported = cues.reported?.test(text) ?? true;
  if (quotedShare > 0.75 && !reported) return 0.4;
  if (/^["“„«»「『]/u.test(text)) return speaks ? 0.55 : 0.7;
  if (speaks) return quotedShare > 0.3 ? 0.75 : 0.6;
  return 1;
}

function lengthWorth(text: string): number {
  // A character of these scripts says about as much as two and a half letters.
  const length = spaceless.test(text.replace(/^[^\p{L}]+/u, '')) ? text.length * 2.5 : text.length;
  if (length < 45) return 0.5;
  if (length < 70) return 0.85;
  if (length <= 230) return 1;
  if (length <= 320) return 0.85;
  if (length <= 450) return 0.6;
  return 0.35;
}
