import { foldWord } from '#domain/text/fold-character.ts';
import type { Figure } from './figure.ts';
import { hanNumbers } from './han-numbers.ts';
import type { NumberWords } from './number-words.ts';
import { numberWordsOf } from './number-words.ts';
import { scaleOf } from './scales-and-units.ts';
import { unitAfter } from './unit-after.ts';

/** Numbers written as words, e.g. `twenty-one percent`, `einundzwanzig`, `三百二十`. */
export function spelledNumbers(text: string, language: string): Figure[] {
  if (language === 'zh' || language === 'ja') return hanNumbers(text);
  const words = numberWordsOf(language);
  return words ? wordNumbers(text, words, language) : [];
}

interface Part {
  value: number;
  ordinal: boolean;
  end: number;
}

function wordNumbers(text: string, words: NumberWords, language: string): Figure[] {
  const tokens = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({
    key: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at];
    if (!first) break;
    let total = 0;
    let current: number | null = null;
    let ordinal = false;
    let end = first.end;
    let next = at;
    for (let here = at; here < tokens.length && !ordinal; here += 1) {
      const token = tokens[here];
      if (!token || (here > at && !/^[\s\u00a0-]$/u.test(text.slice(end, token.start)))) break;
      if (here > at && words.joiners.has(token.key)) {
        const following = tokens[here + 1];
        const value = following && partOf(following.key, words)?.value;
        if (
          value === undefined ||
          !fits(current, value) ||
          (language === 'en' && (current ?? 0) < 100)
        )
          break;
        end = token.end;
        continue;
      }
      const part = partOf(token.key, words);
      const scale = scaleOf(token.key, language);
      if (scale !== undefined && scale >= 1000 && token.key.length > 2) {
        // "millions of" alone gives no number.
        if (current === null) break;
        total += current * scale;
        current = null;
        if (total === 0) break;
      } else if (part && part.value === 100 && current !== null && current < 10) {
        current *= 100;
      } else if (part && (current === null || fits(current, part.value))) {
        current = (current ?? 0) + part.value;
        ordinal = part.ordinal;
      } else if (part && language === 'fr' && current === 4 && part.value === 20) {
        current = 80;
      } else break;
      end = token.end;
      next = here;
    }
    if (next === at && current === null && total === 0) continue;
    const value = total + (current ?? 0);
    // In other languages the word for one is also the article.
    if (value === 1 && !ordinal && language !== 'en') continue;
    const unit = ordinal ? null : unitAfter(text, tokens[next]?.end ?? end);
    figures.push({
      start: first.start,
      end: unit?.end ?? tokens[next]?.end ?? end,
      values: [value],
      unit: unit?.unit ?? null,
      ordinal,
      significant: String(value).replace(/0+$/u, '').length || 1,
    });
    at = next;
    while ((tokens[at + 1]?.start ?? text.length) < (figures.at(-1)?.end ?? 0)) at += 1;
  }
  return figures;
}

/** Whether a smaller number can follow within one: 20 after 100, 1 after 20, 10 to 19 after the French 60 and 80. */
function fits(current: number | null, value: number): boolean {
  if (current === null) return true;
  if (value < 100 && current % 100 === 0 && current >= 100) return true;
  if (value < 10 && current % 10 === 0 && current % 100 >= 20) return true;
  // dix-sept, soixante-dix-neuf
  if (value >= 7 && value < 10 && (current === 10 || current === 70)) return true;
  return value >= 10 && value < 20 && (current === 60 || current === 80);
}

function partOf(key: string, words: NumberWords): Omit<Part, 'end'> | null {
  const ordinal = words.ordinals.get(key);
  if (ordinal !== undefined) return { value: ordinal, ordinal: true };
  // drittem, fünftes: other endings of a listed form.
  const listed = words.stemsOf && words.ordinals.get(key.replace(/e[mnrs]$/u, 'e'));
  if (listed !== undefined && listed !== null) return { value: listed, ordinal: true };
  const plain = words.values.get(key);
  if (plain !== undefined) return { value: plain, ordinal: false };
  const value = words.compound && key.length > 6 ? compoundValue(key, words) : null;
  if (value !== null) return { value, ordinal: false };
  for (const stem of key.length > 5 ? (words.stemsOf?.(key) ?? []) : []) {
    const made = words.values.get(stem) ?? (words.compound ? compoundValue(stem, words) : null);
    // Below these the forms are irregular, and listed.
    if (made !== null && made !== undefined && made >= 5) return { value: made, ordinal: true };
  }
  return null;
}

/** einundzwanzig, dreihundertfünfzig, zweitausend, trecentomila. */
function compoundValue(key: string, words: NumberWords): number | null {
  let total = 0;
  let current = 0;
  let rest = key;
  let unitsFirst: number | null = null;
  while (rest !== '') {
    const joiner = /^(?:und|en)(?=.)/u.exec(rest);
    if (joiner && current > 0 && current < 10) {
      unitsFirst = current;
      current = 0;
      rest = rest.slice(joiner[0].length);
      continue;
    }
    const form = longestForm(rest, words);
    if (!form) return null;
    if (form.value === 1000) {
      total += (current || 1) * 1000;
      current = 0;
    } else if (form.value === 100 && current < 10) current = (current || 1) * 100;
    else current += form.value + (unitsFirst ?? 0);
    if (form.value >= 20) unitsFirst = null;
    rest = rest.slice(form.form.length);
  }
  return unitsFirst === null && total + current > 0 ? total + current : null;
}

function longestForm(text: string, words: NumberWords): { form: string; value: number } | null {
  let best: { form: string; value: number } | null = null;
  for (const [form, value] of words.values) {
    if (text.startsWith(form) && form.length > (best?.form.length ?? 0)) best = { form, value };
  }
  return best;
}
