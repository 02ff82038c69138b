import { findQuote } from '#domain/text/find-quote.ts';
import { indexText } from '#domain/text/quote-index.ts';
import type { LabelledArticle } from '#e2e/evaluate/labelled-articles.ts';
import { type Chance, seededChance } from './seeded-random.ts';

export interface QuoteTimes {
  /** Milliseconds for the index and 40 quotes, the median of the rounds. */
  ours: number;
  plain: number;
  ratio: number;
  /** Quotes found, of those that stand in the text. */
  found: number;
  quotes: number;
}

const textLength = 50_000;
const quoteCount = 40;
const rounds = 60;

/**
 * 40 quotes of some 170 characters against a text of 50 kB: Gloss's index and search beside the
 * plainest thing that gives offsets at all, a normalizing pass with its index and `indexOf`. Both
 * run in turn on the same texts, each round on a fresh string.
 */
export function timeQuotes(articles: LabelledArticle[]): QuoteTimes {
  const chance = seededChance(40);
  const text = longText(articles);
  const quotes = Array.from({ length: quoteCount }, () => quoteFrom(text, chance));
  const ours: number[] = [];
  const plain: number[] = [];
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    const fresh = `${text}${round}`;
    const first = round % 2 === 0;
    if (first) plain.push(timed(() => findPlainly(fresh, quotes)));
    ours.push(
      timed(() => {
        found = findOurs(fresh, quotes);
      }),
    );
    if (!first) plain.push(timed(() => findPlainly(fresh, quotes)));
  }
  const times = { ours: median(ours.slice(10)), plain: median(plain.slice(10)) };
  return { ...times, ratio: times.ours / times.plain, found, quotes: quoteCount };
}

function findOurs(text: string, quotes: string[]): number {
  const index = indexText(text);
  return quotes.filter((quote) => findQuote(index, quote) !== null).length;
}

/** Lower case, straight quotes, one space for white space, and where each character came from. */
function findPlainly(text: string, quotes: string[]): number {
  const { plain, places } = plainly(text);
  return quotes.filter((quote) => {
    const at = plain.indexOf(plainly(quote).plain);
    return at >= 0 && places[at] !== undefined;
  }).length;
}

function plainly(text: string): { plain: string; places: number[] } {
  const places: number[] = [];
  let plain = '';
  let space = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (/\s/u.test(character)) {
      if (!space) {
        plain += ' ';
        places.push(at);
      }
      space = true;
      continue;
    }
    space = false;
    plain += straight[character] ?? character.toLowerCase();
    places.push(at);
  }
  return { plain, places };
}

const straight: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
};

function longText(articles: LabelledArticle[]): string {
  let text = '';
  for (const { article, language } of articles) {
    if (language !== 'en') continue;
    text += `${article.text}\n\n`;
    if (text.length > textLength) break;
  }
  return text.slice(0, textLength);
}

/** Two thirds verbatim; the others with other typography, two words changed, or nowhere in the text. */
function quoteFrom(text: string, chance: Chance): string {
  const begin = text.indexOf(' ', chance.below(text.length - 300)) + 1;
  const quote = text.slice(begin, text.indexOf(' ', begin + 165));
  const way = chance.next();
  if (way < 0.65) return quote;
  if (way < 0.8)
    return quote.replace(/["“”]/gu, '„').replace(/['’]/gu, '‘').replace(/ /u, '\u00a0');
  if (way < 0.92) return quote.replace(/ \w+ /u, ' indeed ');
  return [...quote].reverse().join('');
}

function timed(run: () => void): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

function median(values: number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
