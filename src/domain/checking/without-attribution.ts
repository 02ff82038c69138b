import { isOfKind } from '#domain/words/binding-words.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { wordsOfName } from './who-speaks.ts';

/** "Le Clair said that …" and "…, Le Clair said" without those words; null where the claim does not name this speaker so. */
export function withoutAttribution(
  claim: readonly Word[],
  speaker: readonly string[],
  language: string,
): readonly Word[] | null {
  const says = (word: Word | undefined) =>
    word !== undefined && isOfKind(word.key, 'saying', language);
  const named = wordsOfName(claim, 0, speaker);
  if (named > 0 && says(claim[named])) {
    const that = isOfKind(claim[named + 1]?.key ?? '', 'that', language) ? 1 : 0;
    return claim.slice(named + 1 + that);
  }
  for (let at = Math.max(1, claim.length - speaker.length - 1); at < claim.length; at += 1) {
    const before = says(claim[at]) ? wordsOfName(claim, at + 1, speaker) : 0;
    if (before > 0 && at + 1 + before === claim.length) return claim.slice(0, at);
    const after = wordsOfName(claim, at, speaker);
    if (after > 0 && at + after + 1 === claim.length && says(claim[at + after])) {
      return claim.slice(0, at);
    }
  }
  return null;
}
