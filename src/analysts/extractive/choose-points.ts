import { chooseDiverse } from './choose-diverse.ts';
import { titleShare } from './rank-sentences.ts';
import type { Candidate } from './reading.ts';
import { lengthOf, shortestLine } from './refusal.ts';
import { freeCandidates, mostAlike, type Scored } from './scored.ts';

/** Further down an article tells of single cases, and of what came before. */
const farthest = 15;
/** From here on a sentence within a paragraph goes on from the one that opens it. */
const opening = 8;

/** Up to `count` central sentences of its beginning that no heading has a place for, in the article's order. */
export function choosePoints(scored: Scored, count: number): Candidate[] {
  const { ranking, worth, taken } = scored;
  const chosen = chooseDiverse(
    freeCandidates(scored).filter(
      (candidate) => candidate.quotedShare < 0.6 && isOfTheStory(candidate, scored),
    ),
    { count, score: worth, alike: ranking.alike, mostAlike },
  );
  for (const candidate of chosen) taken.add(candidate);
  return chosen.sort((a, b) => a.index - b.index);
}

/** Takes up a word of the headline: no scene, no aside, none of another matter that the text goes on to. */
function isOfTheStory(candidate: Candidate, { titleTerms, worth }: Scored): boolean {
  const { index, opensParagraph, text } = candidate;
  if (index >= farthest || (index >= opening && !opensParagraph)) return false;
  if (lengthOf(text) < shortestLine) return false;
  return worth(candidate) >= 0.25 && titleShare(candidate, titleTerms) > 0;
}
