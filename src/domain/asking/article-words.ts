import type { Article } from '#domain/article/article.ts';
import { eachWord, indexedForm, isUnspaced } from '#domain/text/each-word.ts';
import { foldWord } from '#domain/text/fold-character.ts';
import { asSimplified } from '#domain/words/chinese-spellings.ts';
import { withoutAffixes } from '#domain/words/inflection.ts';
import { familiesOf } from '#domain/words/word-families.ts';
import { dottedWords } from './dotted-letters.ts';
import { trait, traitsOfText, traitsOfWord } from './sentence-traits.ts';

/** The words of an article with the sentences that they stand in, for finding the sentences that fit some words. */
export interface ArticleWords {
  /** The number of sentences. */
  count: number;
  /** A different word's number by its folded form; of a script without spaces, characters and pairs are words. */
  numberOf: ReadonlyMap<string, number>;
  /** The folded forms by number. */
  forms: readonly string[];
  /** For each word the places of the sentences that hold it, from 0, in order, each once. */
  sentencesOf: readonly number[][];
  /** Numbers of the words of a family. */
  ofFamily: ReadonlyMap<number, readonly number[]>;
  /** Words of each sentence. */
  lengths: Uint16Array;
  averageLength: number;
  /** What each sentence holds that a question may ask for: bits of `trait`. */
  traits: Uint16Array;
}

/** One pass over the text of an article, sentence by sentence. */
export function wordsOfArticle(article: Article, language: string): ArticleWords {
  const count = article.sentences.length;
  const numberOf = new Map<string, number>();
  const asWritten = new Map<string, number>();
  const forms: string[] = [];
  const sentencesOf: number[][] = [];
  const families = new Map<number, number[]>();
  const lengths = new Uint16Array(count);
  const traits = new Uint16Array(count);
  const ofWord: number[] = [];

  const learn = (written: string, raw: string): number => {
    const form = formOf(written, language);
    let number = numberOf.get(form);
    if (number === undefined) {
      number = forms.length;
      numberOf.set(form, number);
      forms.push(form);
      sentencesOf.push([]);
      ofWord.push(traitsOfWord(form, raw, language));
      for (const family of familiesOf(form, language)) {
        const members = families.get(family);
        if (members) members.push(number);
        else families.set(family, [number]);
      }
    }
    asWritten.set(written, number);
    return number;
  };

  const { text } = article;
  for (let place = 0; place < count; place++) {
    const sentence = article.sentences[place];
    if (!sentence) continue;
    const whole = text.slice(sentence.start, sentence.end);
    let found = 0;
    let length = 0;
    let capitals = 0;
    let capitalAt = -2;
    let at = 0;
    const note = (number: number) => {
      const list = sentencesOf[number];
      if (list && list.at(-1) !== place) list.push(place);
    };
    for (const word of dottedWords(whole)) note(learn(indexedForm(word), word));
    eachWord(whole, (written, start, end) => {
      const number = asWritten.get(written) ?? learn(written, whole.slice(start, end));
      note(number);
      found |= ofWord[number] ?? 0;
      at++;
      if (!isUnspaced(written) || end - start > 1) length++;
      if (isCapital(whole.charCodeAt(start))) {
        // Two capitals side by side are mostly a name, even where they open a sentence or every noun has one.
        if (capitalAt === at - 1) found |= trait.fullName;
        if (at > 1) capitals++;
        capitalAt = at;
      }
    });
    if (capitals > 0) found |= trait.name;
    lengths[place] = Math.min(length, 0xffff);
    traits[place] = found | traitsOfText(whole);
  }
  const averageLength = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / count);
  return {
    count,
    numberOf,
    forms,
    sentencesOf,
    ofFamily: families,
    lengths,
    averageLength,
    traits,
  };
}

/** A word as it is compared: folded, without prefixes, Chinese in simplified characters. */
function formOf(written: string, language: string): string {
  const form = withoutAffixes(foldWord(written) || written);
  return language === 'zh' ? asSimplified(form) : form;
}

function isCapital(unit: number): boolean {
  if (unit < 0x80) return unit >= 65 && unit <= 90;
  if (unit > 0x52f) return false;
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
}

/** Numbers of the article's words that stand in another text, such as its title. */
export function numbersIn(text: string, words: ArticleWords, language: string): Set<number> {
  const numbers = new Set<number>();
  eachWord(text, (written) => {
    const number = words.numberOf.get(formOf(written, language));
    if (number !== undefined) numbers.add(number);
  });
  return numbers;
}
