import type { ListIndex } from '#store/columns/list-index.ts';
import { fieldWeights } from '#store/search/search-fields.ts';
import type { SearchIndex } from '#store/search/search-index.ts';
import { decodePostings } from '#store/search/search-postings.ts';
import type { QueryWord } from '#store/search/story-query.ts';

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
  const found = await search.lookUp(words, mostListed);
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

const buckets = 2048;

/** Stories best first, equal ones in the order in which they come; `order` is read from its end. */
export function byScore(order: Uint32Array, passed: Uint8Array, scores: Float32Array): Uint32Array {
  const found = new Uint32Array(order.length);
  let count = 0;
  let best = 0;
  for (let at = order.length - 1; at >= 0; at--) {
    const number = order[at] as number;
    if (!passed[number]) continue;
    found[count++] = number;
    if ((scores[number] as number) > best) best = scores[number] as number;
  }
  // Counted into buckets: sorting 100,000 numbers by comparing them would take longer than finding them.
  const bucketOf = new Uint16Array(count);
  const places = new Uint32Array(buckets + 1);
  const scale = best === 0 ? 0 : (buckets - 1) / best;
  for (let at = 0; at < count; at++) {
    const bucket = Math.floor((best - (scores[found[at] as number] as number)) * scale);
    bucketOf[at] = bucket;
    places[bucket + 1] = (places[bucket + 1] as number) + 1;
  }
  for (let bucket = 1; bucket <= buckets; bucket++) {
    places[bucket] = (places[bucket] as number) + (places[bucket - 1] as number);
  }
  const sorted = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    const bucket = bucketOf[at] as number;
    const place = places[bucket] as number;
    sorted[place] = found[at] as number;
    places[bucket] = place + 1;
  }
  return sorted;
}
