import type { ListIndex } from './list-index.ts';
import { fieldWeights } from './search-fields.ts';
import type { FoundWord, SearchIndex } from './search-index.ts';
import { decodePostings } from './search-postings.ts';
import type { QueryWord } from './story-query.ts';

/**
 * Words that begin with what was typed are looked up, the most frequent first, until this many stories
 * are listed: all of them but in a list of tens of thousands.
 */
const mostListed = 50_000;
/** What a word that only begins with what was typed counts, beside the word itself. */
const endingWeight = 0.5;

/** The stories in which every word stands. */
export interface WordMatches {
  /** By story number: 1 where all words stand. */
  matched: Uint8Array;
  /** By story number: how much the words say about the story. */
  scores: Float32Array;
  /** By story number: the fields in which one of them stands, as bits in the order of `searchFields`. */
  fields: Uint8Array;
}

/** By the bits of the fields in which a word stands, what that counts. */
const weightOfFields = Float32Array.from({ length: 1 << fieldWeights.length }, (_, bits) =>
  fieldWeights.reduce((sum, weight, field) => sum + (bits & (1 << field) ? weight : 0), 0),
);
const weightOfTimes = Float32Array.from({ length: 256 }, (_, times) => Math.log2(times || 1) * 0.5);

export async function matchWords(
  list: ListIndex,
  search: SearchIndex,
  words: QueryWord[],
): Promise<WordMatches> {
  const size = list.flags.length;
  const scores = new Float32Array(size);
  const fields = new Uint8Array(size);
  /** How many of the words seen so far stand in the story; all of them, or it is out. */
  const met = new Uint8Array(size);
  const found = await Promise.all(words.map((word) => spellings(search, word)));
  const lists = found.map((each) => each.flatMap((word) => word.lists));
  const bytes = await search.postings(lists.flat());
  let next = 0;
  found.forEach((spelled, place) => {
    for (const { word, stories, lists: parts } of spelled) {
      const rarity = Math.log(1 + list.stories / stories);
      const weight = word === words[place]?.word ? rarity : rarity * endingWeight;
      for (const { segment, term } of parts) {
        decodePostings(bytes[next++] as Uint8Array, term.start, term.end, (story, bits, times) => {
          if (list.segment[story] !== segment || (met[story] as number) < place) return;
          met[story] = place + 1;
          fields[story] = (fields[story] as number) | bits;
          const says = (weightOfFields[bits] as number) + (weightOfTimes[times] as number);
          scores[story] = (scores[story] as number) + weight * says;
        });
      }
    }
  });
  const matched = met.map((count) => (count === words.length ? 1 : 0));
  return { matched, scores, fields };
}

async function spellings(search: SearchIndex, { word, prefix }: QueryWord): Promise<FoundWord[]> {
  if (!prefix) {
    const exact = await search.exact(word);
    return exact ? [exact] : [];
  }
  const beginning = await search.beginning(word, mostListed);
  if (beginning.some((found) => found.word === word)) return beginning;
  const exact = await search.exact(word);
  return exact ? [exact, ...beginning] : beginning;
}

const buckets = 2048;

/** Stories best first, equal ones in the order in which they come; `order` is read from its end. */
export function byScore(order: Uint32Array, passed: Uint8Array, scores: Float32Array): Uint32Array {
  let best = 0;
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    const number = order[at] as number;
    if (!passed[number]) continue;
    count++;
    if ((scores[number] as number) > best) best = scores[number] as number;
  }
  const bucketOf = (number: number) =>
    best === 0 ? 0 : Math.floor((1 - (scores[number] as number) / best) * (buckets - 1));
  const places = new Uint32Array(buckets + 1);
  for (let at = 0; at < order.length; at++) {
    const number = order[at] as number;
    if (passed[number]) places[bucketOf(number) + 1] = (places[bucketOf(number) + 1] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= buckets; bucket++) {
    places[bucket] = (places[bucket] ?? 0) + (places[bucket - 1] ?? 0);
  }
  const sorted = new Uint32Array(count);
  for (let at = order.length - 1; at >= 0; at--) {
    const number = order[at] as number;
    if (!passed[number]) continue;
    const bucket = bucketOf(number);
    const place = places[bucket] as number;
    sorted[place] = number;
    places[bucket] = place + 1;
  }
  return sorted;
}
