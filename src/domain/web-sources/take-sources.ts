import {
  mostKeptSources,
  mostWebSentences,
  mostWebSources,
  type WebSource,
} from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { articleIdOf } from '#domain/article/article-id.ts';
import { articleWords } from '#domain/checking/without-foreign-contacts.ts';
import { isAddressedToMachine } from '#domain/prompt-injection/instruction-like.ts';
import { normalizeText } from '#domain/text/normalize-text.ts';
import { splitSentences } from '#domain/text/split-sentences.ts';
import { cutAtWord } from './cut-at-word.ts';
import { cutContacts } from './cut-contacts.ts';
import { kindOfHost } from './kind-of-source.ts';
import { ownersBeside } from './owners-of-sources.ts';
import { pageBehind } from './page-behind.ts';
import { sentenceRanker } from './rank-sentences.ts';
import { type Wording, wordingOf } from './shingles.ts';

/** A page as a search gave it. */
export interface FoundPage {
  url: string;
  title: string;
  /** The host, without `www.`. */
  site: string;
  publishedAt: string | null;
  passages: readonly string[];
  /** BCP 47 language of the passages, `und` where it is not known. */
  language: string;
}

interface TakenSources {
  sources: WebSource[];
  /** How many sentences were left out because they speak to an AI. */
  withheld: number;
  /** How many addresses, numbers, accounts and commands were cut out of the others. */
  cuts: number;
}

const shortest = 15;
const longest = 600;
/** More than any score. */
const lastOfAll = 10_000;

/** What is known when sources are taken. */
interface Taking {
  article: Article;
  wording: WebSource['wording'];
  /** The registrable domain of a host (of the Public Suffix List), by which owners are told apart. */
  domainOf: (host: string) => string;
  /** Sources that stay, as claims cite them; the new ones get the numbers that none of them has. */
  earlier?: readonly WebSource[];
  /** What the reader asked of the article, where they are to answer that. */
  question?: string;
}

/**
 * The numbered sources of a story, those first that have most to do with it: of each page, the sentences that
 * bear on the article, in their order. A sentence that speaks to an AI is left out, and so is the article itself;
 * what has the reader call, pay or run something is cut out.
 */
export function takeSources(pages: readonly FoundPage[], taking: Taking): TakenSources {
  const { article, wording, domainOf, earlier = [], question } = taking;
  const rank = sentenceRanker(article, question);
  const addresses = [article.url, article.canonicalUrl, ...earlier.map(({ url }) => url)];
  const own = new Set(
    addresses.filter((url) => URL.canParse(url)).map((url) => articleIdOf(pageBehind(url))),
  );
  const { repeats, withOwners } = ownersBeside(article, domainOf);
  let withheld = 0;
  const taken: { page: FoundPage; words: Wording; sentences: string[]; score: number }[] = [];
  for (const page of pages) {
    const id = articleIdOf(pageBehind(page.url));
    if (own.has(id)) continue;
    own.add(id);
    const all = sentencesOf(page);
    const safe = all.filter((sentence) => !isAddressedToMachine(sentence));
    withheld += all.length - safe.length;
    const { sentences, score } = bestOf(safe, rank);
    if (sentences.length === 0) continue;
    const words = wordingOf(page.passages.join('\n'));
    // What only repeats the article comes last.
    const last = repeats(page.url, words) ? lastOfAll : 0;
    taken.push({ page, words, sentences, score: score - last });
  }
  // Stable: of equals, the service's own order stands.
  const room = Math.min(mostWebSources, Math.max(0, mostKeptSources - earlier.length));
  const chosen = taken.sort((one, other) => other.score - one.score).slice(0, room);
  const numbers = freeNumbers(earlier);
  let cuts = 0;
  const sources = chosen.map(({ page, sentences: said }, index): WebSource => {
    const { url, site, publishedAt, language } = page;
    const domain = domainOf(new URL(pageBehind(url)).hostname);
    const withoutContacts = (text: string) => {
      const cut = cutContacts(text, articleWords(article), domain);
      cuts += cut.cuts;
      return cut.text;
    };
    const title = isAddressedToMachine(page.title)
      ? site
      : withoutContacts(cutAtWord(page.title, 300));
    const sentences = said.map(withoutContacts);
    return {
      id: `W${numbers[index]}`,
      url,
      title,
      site,
      domain,
      publishedAt,
      language,
      kind: kindOfHost(site),
      sentences,
      wording,
      dependsOn: null,
    };
  });
  const wordings = [
    ...earlier.map(({ sentences }) => wordingOf(sentences.join('\n'))),
    ...chosen.map((each) => each.words),
  ];
  return { sources: withOwners([...earlier, ...sources], wordings), withheld, cuts };
}

/** The smallest numbers that none of those has: no claim cites what had them before, and they stay small. */
function freeNumbers(earlier: readonly WebSource[]): number[] {
  const ids = new Set(earlier.map(({ id }) => id));
  const numbers = Array.from({ length: mostKeptSources + mostWebSources }, (_, at) => at + 1);
  return numbers.filter((number) => !ids.has(`W${number}`));
}

function sentencesOf({ passages, language }: FoundPage): string[] {
  const seen = new Set<string>();
  return passages.flatMap((passage) =>
    splitSentences(passage, language).flatMap(({ start, end }) => {
      const sentence = cutAtWord(passage.slice(start, end), longest);
      const key = normalizeText(sentence).text;
      if (sentence.length < shortest || key === '' || seen.has(key)) return [];
      seen.add(key);
      return sentence;
    }),
  );
}

/** The sentences that bear most on the article, in their own order, and how much the best of them do. */
function bestOf(
  sentences: readonly string[],
  rank: (sentence: string) => number,
): { sentences: string[]; score: number } {
  const ranked = sentences.map((sentence, place) => ({ place, score: rank(sentence) }));
  const best = [...ranked]
    .sort((one, other) => other.score - one.score || one.place - other.place)
    .slice(0, mostWebSentences);
  const places = new Set(best.map(({ place }) => place));
  const top = best.slice(0, 3).reduce((sum, { score }) => sum + score, 0);
  return { sentences: sentences.filter((_, place) => places.has(place)), score: top };
}
