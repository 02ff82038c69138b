import { foldWord } from '#domain/text/fold-character.ts';
import { onFirstUse } from '#domain/text/on-first-use.ts';
import { commonestWords } from './function-word-lists.ts';
import { wordsByLanguage } from './words-by-language.ts';

const languages = Object.keys(commonestWords);
const setOf = wordsByLanguage(commonestWords);
const everywhere = onFirstUse(
  () => new Set(languages.flatMap((language) => [...(setOf(language) ?? [])])),
);

/** True for a folded word that carries no content in its language, or in any when that is not known. */
export function isFunctionWord(key: string, language: string): boolean {
  return (setOf(language) ?? everywhere()).has(key);
}

const scripts: [RegExp, string][] = [
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/[\uac00-\ud7af]/gu, 'ko'],
  [/[\u3400-\u9fff]/gu, 'zh'],
  [/[\u0600-\u06ff]/gu, 'ar'],
  [/[\u0590-\u05ff]/gu, 'he'],
  [/[\u0900-\u097f]/gu, 'hi'],
  [/[\u0e00-\u0e7f]/gu, 'th'],
  [/[\u0370-\u03ff]/gu, 'el'],
];

/** In a long text of a language one word in fourteen is among its commonest, even where they are joined to others. */
const leastShare = 0.04;
const longText = 100;

/**
 * The language a text is written in, as two letters: by its script where that tells, else by its
 * commonest words; `expected` when those do not say something clearly different. A long text that has hardly any
 * of the commonest words of a language that is known here is in none of them: `und`.
 */
export function languageOf(text: string, expected = ''): string {
  const likely = expected.slice(0, 2).toLowerCase();
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of scripts) {
    const share = (text.match(script)?.length ?? 0) / Math.max(1, letters);
    if (share > (language === 'ja' ? 0.12 : 0.4)) return sameScript(language, likely);
  }
  const words = (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).map(foldWord);
  const known = likely === 'nb' || likely === 'nn' ? 'no' : likely;
  let best = known;
  let most = (languages.includes(known) ? count(words, known) : 0) * 1.3 + 0.5;
  for (const language of languages) {
    const hits = count(words, language);
    if (hits > most) {
      best = language;
      most = hits;
    }
  }
  const isNone = words.length >= longText && count(words, best) < words.length * leastShare;
  return isNone && languages.includes(best) ? 'und' : best;
}

function count(words: string[], language: string): number {
  const set = setOf(language);
  return words.filter((word) => set?.has(word)).length;
}

/** Persian, Urdu, Marathi … share a script with the language it stands for. */
function sameScript(language: string, likely: string): string {
  if (language === 'ar' && ['fa', 'ur', 'ps', 'ku'].includes(likely)) return likely;
  if (language === 'hi' && ['mr', 'ne', 'sa'].includes(likely)) return likely;
  if (language === 'zh' && likely === 'ja') return 'ja';
  return language;
}
