import type { Analysis } from '#domain/analysis/analysis.ts';
import { type Claim, type Evidence, holds } from '#domain/analysis/claim.ts';
import { mapClaims } from '#domain/analysis/map-claims.ts';
import { type Article, type Sentence, sentenceText } from '#domain/article/article.ts';
import { checkClaim } from '#domain/checking/check-claim.ts';
import { foldWord } from '#domain/text/fold-character.ts';
import { normalizeText } from '#domain/text/normalize-text.ts';
import { unspacedCharacter } from '#domain/text/unspaced-scripts.ts';

/** What changed in an article between two readings. Sentences are those of the revision they stand in. */
export interface RevisionChanges {
  headline: { before: string; after: string } | null;
  added: Sentence[];
  removed: Sentence[];
  reworded: { before: Sentence; after: Sentence }[];
}

/** A claim that the earlier text bore out and the later does not, with what checking it against the later gave. */
export interface FallenClaim {
  claim: Claim;
  evidence: Evidence;
}

/** Pairs of sentences that are compared at most: of two long texts that are wholly different, only those at about the same place. */
const mostCompared = 250_000;
/** From this share of common words on, a new sentence counts as an old one reworded. */
const leastAlike = 0.5;

/** What was added, removed and reworded from one reading of an article to the next; other typography is no change. */
export function compareRevisions(before: Article, after: Article): RevisionChanges {
  const kept = sentencesKept(before, after);
  const gone = before.sentences.filter((sentence) => !kept.has(sentence));
  const stayed = new Set(kept.values());
  const fresh = after.sentences.filter((sentence) => !stayed.has(sentence));
  const reworded = pairAlike(before, gone, after, fresh);
  const olds = new Set(reworded.map((pair) => pair.before));
  const news = new Set(reworded.map((pair) => pair.after));
  const sameHeadline = normalizeText(before.title).text === normalizeText(after.title).text;
  return {
    headline: sameHeadline ? null : { before: before.title, after: after.title },
    added: fresh.filter((sentence) => !news.has(sentence)),
    removed: gone.filter((sentence) => !olds.has(sentence)),
    reworded,
  };
}

/** True when the reader would see nothing new. */
export function isUnchanged(changes: RevisionChanges): boolean {
  const { headline, added, removed, reworded } = changes;
  return headline === null && added.length + removed.length + reworded.length === 0;
}

/** Ids of sentences of the earlier text, each with the id of the one that stands for it in the later. */
export function followersOf(before: Article, after: Article): Map<string, string> {
  const followers = new Map<string, string>();
  for (const [old, current] of sentencesKept(before, after)) followers.set(old.id, current.id);
  for (const pair of compareRevisions(before, after).reworded) {
    followers.set(pair.before.id, pair.after.id);
  }
  return followers;
}

/** Ids of the sentences that stand in both texts with the same words, each with its id in the later. */
export function unchangedSentences(before: Article, after: Article): Map<string, string> {
  return new Map([...sentencesKept(before, after)].map(([old, current]) => [old.id, current.id]));
}

/** What checking a claim of the earlier text against the later one gives. `context`: as in `Statement`. */
export function recheckClaim(
  claim: Claim,
  before: Article,
  after: Article,
  followers: ReadonlyMap<string, string>,
  context?: string,
): Evidence {
  const { sentenceIds, span } = claim.evidence;
  const current = sentenceIds.flatMap((id) => followers.get(id) ?? []);
  const evidence = checkClaim(after, {
    text: claim.text,
    sentenceIds: current,
    quote: span && before.text.slice(span.start, span.end),
    checkWording: !claim.inferred,
    context,
  });
  if (current.length > 0) return evidence;
  const reason = { kind: 'sentence gone' as const, paragraphs: [] };
  return { ...evidence, verdict: 'not found', reason };
}

/** The claims of an analysis, found in the earlier text, that the later one no longer bears out. */
export function claimsNoLongerHolding(
  analysis: Analysis,
  before: Article,
  after: Article,
): FallenClaim[] {
  const followers = followersOf(before, after);
  const fallen: FallenClaim[] = [];
  mapClaims(analysis, (claim, _, context) => {
    if (!holds(claim.evidence)) return claim;
    const evidence = recheckClaim(claim, before, after, followers, context);
    if (!holds(evidence)) fallen.push({ claim, evidence });
    return claim;
  });
  return fallen;
}

/** Sentences of the earlier text that stand in the later one as well, each with its place there; moved ones count as kept. */
function sentencesKept(before: Article, after: Article): Map<Sentence, Sentence> {
  // Of each wording the last place first, so that the first one left is taken from the end.
  const places = new Map<string, Sentence[]>();
  for (const sentence of after.sentences.toReversed()) {
    const key = comparable(after, sentence);
    const same = places.get(key);
    if (same) same.push(sentence);
    else places.set(key, [sentence]);
  }
  const kept = new Map<Sentence, Sentence>();
  for (const sentence of before.sentences) {
    const same = places.get(comparable(before, sentence))?.pop();
    if (same) kept.set(sentence, same);
  }
  return kept;
}

function comparable(article: Article, sentence: Sentence): string {
  const text = sentenceText(article, sentence);
  return normalizeText(text).text || text;
}

/** Pairs each removed sentence with the added one most like it, the most alike first. */
function pairAlike(
  before: Article,
  gone: Sentence[],
  after: Article,
  fresh: Sentence[],
): RevisionChanges['reworded'] {
  const olds = gone.map((sentence) => ({ sentence, words: wordSet(before, sentence) }));
  const news = fresh.map((sentence) => ({ sentence, words: wordSet(after, sentence) }));
  const pairs = olds
    .flatMap((old, at) =>
      aroundSamePlace(news, at / olds.length, Math.ceil(mostCompared / olds.length)).map(
        (current) => ({ old, current, alike: likeness(old.words, current.words) }),
      ),
    )
    .filter(({ alike }) => alike >= leastAlike)
    .sort((left, right) => right.alike - left.alike);
  const used = new Set<Sentence>();
  const reworded: RevisionChanges['reworded'] = [];
  for (const { old, current } of pairs) {
    if (used.has(old.sentence) || used.has(current.sentence)) continue;
    used.add(old.sentence).add(current.sentence);
    reworded.push({ before: old.sentence, after: current.sentence });
  }
  return reworded.sort((left, right) => left.after.start - right.after.start);
}

/** No more than `most` of what follows each other, around a place from 0 to 1. */
function aroundSamePlace<Item>(items: readonly Item[], place: number, most: number): Item[] {
  const from = Math.round(place * items.length - most / 2);
  const start = Math.max(0, Math.min(from, items.length - most));
  return items.slice(start, start + most);
}

/** Words, or pairs of characters in scripts without spaces. */
function wordSet(article: Article, sentence: Sentence): Set<string> {
  const text = sentenceText(article, sentence);
  const words = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldWord);
  return new Set(
    words.flatMap((word) =>
      unspacedCharacter.test(word) && word.length > 2
        ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
        : [word],
    ),
  );
}

/** Share of common words (Dice), 0 to 1. */
function likeness(left: Set<string>, right: Set<string>): number {
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return (2 * common) / Math.max(1, left.size + right.size);
}
