import type { Figure } from '#domain/numbers/figure.ts';
import { figuresIn } from '#domain/numbers/numbers-in-text.ts';
import { foldWord } from '#domain/text/fold-character.ts';
import { withinWords } from '#domain/text/invisible-characters.ts';
import { unspacedButKatakana } from '#domain/text/unspaced-scripts.ts';
import { calendarWord } from './calendar-words.ts';
import { isFunctionWord } from './function-words.ts';

/** One unit of comparison: a word, a number with its unit, or one character of a script without spaces. */
export interface Word {
  /** Folded; numbers and calendar words have keys of their own. */
  key: string;
  start: number;
  end: number;
  /** Null for words that are no number. */
  figure: Figure | null;
  /** True for `month:3` and `weekday:1`. */
  calendar: boolean;
  /** Begins with a capital, in a script that has them. */
  capital: boolean;
  /** Two letters or more, all capitals. */
  acronym: boolean;
  /** First word after a full stop, colon or opening quotation mark, where a capital says nothing. */
  opens: boolean;
  /** Number of the clause, counted from 0 by commas, stops, dashes and brackets. */
  clause: number;
  /** Carries content: no function word. */
  content: boolean;
  /** A single character of a script without spaces. */
  dense: boolean;
}

const wordCharacter = `(?:(?![${unspacedButKatakana}])[\\p{L}\\p{M}\\p{N}_])`;
const token = new RegExp(
  `(?:\\p{Lu}\\.){2,}\\p{Lu}?|[${unspacedButKatakana}]\\p{M}*|${wordCharacter}+(?:-[ \\t]*\\r?\\n\\s*(?=\\p{Ll})${wordCharacter}+)*`,
  'gu',
);
const startsDense = new RegExp(`^[${unspacedButKatakana}]`, 'u');
const clauseEnd = /[,;:.!?()[\]—–"“”«»„。、，；：！？「」『』（）…،؛؟।\n]|\s-\s/u;
const sentenceEnd = /[.!?:"“”«»„‘「」『』(。！？：\n•|]\s*['’]?$/u;
/** White space after a full stop may be gone through once for each of its characters: no more of it is. */
const farthestEnd = 100;
const apostrophe = /^['’ʼ]$/u;

const invisible = new RegExp(`[${withinWords}]`, 'gu');

/** The words of a text in order. Possessive and case endings after an apostrophe are left out, `n't` is `not`. */
export function wordsIn(text: string, language: string): Word[] {
  if (text.search(invisible) === -1) return wordsInVisible(text, language);
  const places: number[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    if (at === text.length || (text[at] as string).search(invisible) === -1) places.push(at);
  }
  return wordsInVisible(text.replace(invisible, ''), language).map((word) => ({
    ...word,
    start: places[word.start] ?? text.length,
    end: (places[word.end - 1] ?? text.length) + 1,
  }));
}

function wordsInVisible(text: string, language: string): Word[] {
  const figures = figuresIn(text, language);
  const words: Word[] = [];
  let clause = 0;
  let last = 0;
  let nextFigure = 0;
  const push = (word: Word) => {
    const between = text.slice(last, word.start);
    const plain = words.length > 0 && (between === ' ' || between === '');
    if (!plain && clauseEnd.test(between)) clause += 1;
    word.clause = clause;
    word.opens = words.length === 0 || (!plain && sentenceEnd.test(between.slice(-farthestEnd)));
    words.push(word);
    last = word.end;
  };
  for (const match of text.matchAll(token)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < last) continue;
    while ((figures[nextFigure]?.end ?? Infinity) <= start) nextFigure += 1;
    const figure = figures[nextFigure];
    if (figure && figure.start < end && start < figure.end) {
      // Letters may touch a figure in scripts without spaces (震度5, 20대): they are words of their own.
      if (figure.start > start) pushWord(start, figure.start);
      push({ ...plainWord(figureKey(figure), figure.start, figure.end), figure });
      nextFigure += 1;
      const tail = text.slice(figure.end, end);
      if (tail.length > 0 && /^\p{L}/u.test(tail) && !/^[A-Za-z]/u.test(tail))
        pushWord(figure.end, end);
      continue;
    }
    const raw = match[0];
    const tail = last === start - 1 && apostrophe.test(text[start - 1] ?? '') ? words.at(-1) : null;
    if (tail && isEnding(raw, tail, language)) {
      if (raw.toLowerCase() === 't' && tail.key.endsWith('n')) splitNegation(words);
      last = end;
      continue;
    }
    pushWord(start, end);
  }
  return words;

  function pushWord(start: number, end: number): void {
    const raw = text.slice(start, end);
    const key = foldWord(raw);
    if (key === '') return;
    const calendar = calendarWord(key, raw);
    if (key === 'cannot' && language === 'en') push(plainWord('can', start, end));
    push({
      ...plainWord(key === 'cannot' ? 'not' : (calendar ?? key), start, end),
      calendar: calendar !== null,
      capital: /^\p{Ll}?\p{Lu}/u.test(raw),
      acronym: /^(?:\p{Lu}\.?){2,}s?$/u.test(raw),
      content: !isFunctionWord(key, language),
      dense: startsDense.test(raw),
    });
  }
}

function plainWord(key: string, start: number, end: number): Word {
  return {
    key,
    start,
    end,
    figure: null,
    calendar: false,
    capital: false,
    acronym: false,
    opens: false,
    clause: 0,
    content: true,
    dense: false,
  };
}

function figureKey(figure: Figure): string {
  return `#${figure.values[0]}${figure.unit ? `|${figure.unit}` : ''}${figure.ordinal ? '.' : ''}`;
}

/** What follows an apostrophe and is an ending of the word before: Trump's, don't, Türkiye'nin, we've. */
function isEnding(raw: string, before: Word, language: string): boolean {
  if (/^\p{Lu}/u.test(raw)) return raw === 'S' || raw === 'T';
  if (before.key.length < 2) return false;
  if (language === 'en' || language === 'und' || language === '')
    return /^(?:s|t|re|ve|ll|d|m)$/u.test(raw);
  if (raw === 's') return true;
  return before.capital && raw.length <= 6 && (language === 'tr' || language === 'fi');
}

/** "don" + "t" becomes "do" + "not", "won" + "t" "will" + "not". */
function splitNegation(words: Word[]): void {
  const before = words.at(-1);
  if (!before) return;
  const stem = before.key.slice(0, -1);
  const verb = { wo: 'will', ca: 'can', sha: 'shall', ai: 'is' }[stem] ?? stem;
  words[words.length - 1] = { ...before, key: verb, content: false };
  words.push({ ...before, key: 'not', opens: false, capital: false, content: false });
}
