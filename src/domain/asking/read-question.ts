import { eachWord, isUnspaced } from '#domain/text/each-word.ts';
import { foldWord } from '#domain/text/fold-character.ts';
import { unspacedScripts } from '#domain/text/unspaced-scripts.ts';
import { asSimplified } from '#domain/words/chinese-spellings.ts';
import { isFunctionWord, languageOf } from '#domain/words/function-words.ts';
import { withoutAffixes, withoutParticle } from '#domain/words/inflection.ts';
import {
  type QuestionKind,
  questionKinds,
  questionPatterns,
} from '#domain/words/question-words.ts';
import { withDotsJoined } from './dotted-letters.ts';

/** A word of a question that an answer may hold. */
export interface AskedWord {
  /** Folded, without a particle; Chinese in simplified characters. */
  form: string;
  /** For a word of a script without spaces (and Hangul): its pairs of characters; empty for others. */
  grams: string[];
  /** It has a capital that its place doesn't ask for, or digits: the same in every language. */
  named: boolean;
  /** It begins with a capital, for whatever reason. */
  capital: boolean;
}

export interface ReadQuestion {
  /** Two letters. */
  language: string;
  kinds: ReadonlySet<QuestionKind>;
  words: AskedWord[];
}

/** Longest question that is read, in UTF-16 units. */
const longest = 600;
const mostWords = 24;

const scriptWithoutSpaces = new RegExp(`[${unspacedScripts}]`, 'u');
const kana = /[\u3040-\u30ff]/;
const han = /[\u3400-\u9fff]/;

/** Takes a question apart: what it asks for, and the words that carry its subject. */
export function readQuestion(question: string, expected: string): ReadQuestion {
  const text = withDotsJoined(question.slice(0, longest));
  const language = languageOfQuestion(text, expected);
  const patterns = questionPatterns(language);
  const kinds = new Set<QuestionKind>();
  let rest = text;
  for (const kind of questionKinds) {
    const pattern = patterns[kind];
    if (!pattern) continue;
    const without = rest.replace(pattern, ' ');
    if (without !== rest) kinds.add(kind);
    rest = without;
  }
  if (patterns.other) rest = rest.replace(patterns.other, ' ');
  return { language, kinds, words: wordsOf(rest, text, language) };
}

function languageOfQuestion(text: string, expected: string): string {
  // A few Han characters may be either; kana are Japanese alone.
  if (han.test(text) && !kana.test(text)) return expected === 'ja' ? 'ja' : 'zh';
  if (kana.test(text)) return 'ja';
  return languageOf(text, expected);
}

function wordsOf(rest: string, whole: string, language: string): AskedWord[] {
  const words: AskedWord[] = [];
  const known = new Set<string>();
  const add = (raw: string, named: boolean, capital: boolean) => {
    const folded = withoutParticle(withoutAffixes(foldWord(raw)));
    const bare = language === 'zh' ? asSimplified(folded) : folded;
    const grams = gramsOf(bare);
    if (!bare || known.has(bare) || words.length >= mostWords) return;
    if (grams.length === 0 && bare.length < 2 && !/\p{N}/u.test(bare)) return;
    if (!named && isFunctionWord(bare, language)) return;
    known.add(bare);
    words.push({ form: bare, grams, named, capital });
  };
  const first = /\p{L}/u.exec(whole)?.index ?? -1;
  const opening = first < 0 ? '' : whole.slice(first, first + 24);
  for (const segment of pieces(rest, language)) {
    const capital = /^\p{Lu}/u.test(segment);
    const opens = opening.startsWith(segment);
    const acronym = /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}/u.test(segment);
    add(
      segment,
      /\p{N}/u.test(segment) || acronym || (capital && !opens && language !== 'de'),
      capital,
    );
  }
  return words;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Where an article's words are told apart, though Unicode's rules keep them together: `l'entreprise`, `O'Reilly`. */
const within = /(?<=\p{L})['’.&](?=\p{L})/u;

/** Words by Unicode's rules, those of scripts without spaces by the runtime's dictionary. */
function* pieces(text: string, language: string): Iterable<string> {
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike) continue;
    const parts = segment.split(within);
    // Some are one word with their mark: don't, aujourd'hui.
    if (parts.length === 1 || !isFunctionWord(foldWord(segment), language)) yield* parts;
  }
}

/** A lone character of kana says nothing; one of Han does. */
function gramsOf(form: string): string[] {
  if (!isUnspaced(form)) return [];
  const characters: string[] = [];
  const pairs: string[] = [];
  eachWord(form, (word, start, end) => {
    if ([...word].length > 1) pairs.push(word);
    else if (end > start) characters.push(word);
  });
  return pairs.length > 0
    ? pairs
    : characters.filter((one) => !scriptWithoutSpaces.test(one) || !kana.test(one));
}
