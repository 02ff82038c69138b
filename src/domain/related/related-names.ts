import { foldWord } from '#domain/text/fold-character.ts';
import { calendarWord } from '#domain/words/calendar-words.ts';
import { isFunctionWord } from '#domain/words/function-words.ts';
import { sameNation } from '#domain/words/names-in-text.ts';

/** A word of a text, as it is compared and as it stands there. */
export interface PlainWord {
  key: string;
  text: string;
  start: number;
  end: number;
  /** It begins with a capital that its place in the sentence does not ask for. */
  named: boolean;
}

const token =
  /[\p{sc=Han}\p{sc=Hiragana}]|[\p{sc=Katakana}ー]+|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}])+(?:[-.&](?=\p{L})(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}])+)*/gu;
const opening = /(?:^|[.!?:…。！？“”"„«»(\n–—-])\s*["“„«‘'(]?$/u;

const noNames: ReadonlySet<string> = new Set();

/**
 * The words of a text; a character of a script without spaces is one. Quicker than `wordsIn`, and without its
 * figures. A word that opens a sentence is named where it is one of `known`, words of names.
 */
export function plainWords(text: string, known: ReadonlySet<string> = noNames): PlainWord[] {
  const words: PlainWord[] = [];
  for (const { 0: found, index } of text.matchAll(token)) {
    const key = foldWord(found);
    if (!key) continue;
    const capital = /^\p{Ll}?\p{Lu}/u.test(found);
    const acronym = capital && /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}/u.test(found);
    const opens = capital && opening.test(text.slice(Math.max(0, index - 4), index));
    words.push({
      key,
      text: found,
      start: index,
      end: index + found.length,
      named:
        (capital && (!opens || known.has(key))) ||
        acronym ||
        /^[\p{sc=Katakana}ー]{3,}$/u.test(found),
    });
  }
  return words;
}

/** Runs of named words that touch: `Hong Kong`, `Nancy Faeser`. In German, where every noun has a capital, only such as can be no noun. */
export function namesIn(
  words: readonly PlainWord[],
  text: string,
  language: string,
): PlainWord[][] {
  const runs: PlainWord[][] = [];
  let run: PlainWord[] = [];
  for (const word of words) {
    const fits =
      word.named &&
      !/^\p{N}/u.test(word.text) &&
      !titles.has(word.key) &&
      (word.key === 'new' || !isFunctionWord(word.key, language)) &&
      calendarWord(word.key, word.text) === null;
    const last = run.at(-1);
    const joined = last && /^\s$/u.test(text.slice(last.end, word.start));
    if (!fits) run = [];
    else if (joined) run.push(word);
    else {
      run = [word];
      runs.push(run);
    }
  }
  return language === 'de' || language === 'lb' ? runs.filter(isGermanName) : runs;
}

const germanNoun =
  /(?:ung|ungen|heit|keit|schaft|tion|tionen|tat|nis|ismus|chen|lein|ling|tum|er|en|e|ern|eln|es)$/u;

/** Two words with capitals side by side, of which the second does not look like a noun, or capitals within a word. */
function isGermanName(run: readonly PlainWord[]): boolean {
  const [first] = run;
  if (run.length === 1) return /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}|\p{Ll}\p{Lu}/u.test(first?.text ?? '');
  return run.length < 4 && !germanNoun.test(first?.key ?? '');
}

const titles = new Set(
  'mr mrs ms dr prof sir president minister senator sen rep gov governor king queen prince princess judge herr frau prasident kanzler bundeskanzler ministerprasident monsieur madame senor sr sra don presidente premier ceo secretary chief former'.split(
    ' ',
  ),
);

const common = new Set(
  'government house senate congress parliament university department bank party state states court police republican republicans democrat democrats democratic gop north south east west york street county city council company group association institute center centre road church school tv ai covid covid-19 internet ap reuters afp dpa bbc cnn efe bloomberg facebook twitter instagram youtube whatsapp telegram tiktok x getty images white-house un u.n eu e.u union nations bundesregierung regierung gobierno gouvernement governo olympic world international national central federal supreme high first second new old black friday god christmas easter earth americans british european europeans western middle'.split(
    ' ',
  ),
);

/** True for a name that half the news names, so that it joins no two stories: countries, `House`, `AP`. */
export function isCommonName(key: string): boolean {
  return (
    common.has(key) ||
    sameNation(key, key) ||
    sameNation(key.replace(' ', '-'), key.replace(' ', '-'))
  );
}

/** The words that make up some names, to know them by where they open a sentence. */
export function wordsOfNames(keys: Iterable<string>): Set<string> {
  return new Set([...keys].flatMap((key) => key.split(' ')));
}

/** A name as it is compared. */
export function keyOfName(name: string): string {
  return name
    .split(/\s+/u)
    .map((word) => foldWord(word.replace(/['’]s?$/u, '')))
    .filter(Boolean)
    .join(' ');
}
