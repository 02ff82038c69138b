import { chooseDiverse } from './choose-diverse.ts';
import { countsIn, findFigures } from './find-figures.ts';
import type { Candidate } from './reading.ts';
import { outsideQuotations } from './refusal.ts';
import { freeCandidates, mostAlike, roomFor, type Scored } from './scored.ts';

/** Below it, a figure stands in a sentence by the way. */
const leastWorth = 0.28;

/** So many sentences are of the story whatever words they have. */
const early = 3;

/** Sentences about an amount, a share, a measure or a count, each of which says what it counts. */
export function chooseFigures(scored: Scored): Candidate[] {
  const { ranking, worth, taken } = scored;
  const met = termsInView(scored);
  const chosen = chooseDiverse(
    freeCandidates(scored).filter(
      (candidate) =>
        candidate.quotedShare < 0.6 &&
        // Further down, and of another matter, a figure counts something that the reader has not met.
        (candidate.index < early || candidate.terms.some((term) => met.has(term))) &&
        worth(candidate) * weightOf(candidate) > leastWorth,
    ),
    {
      count: roomFor(scored, 2, 4),
      score: (candidate) => worth(candidate) * weightOf(candidate),
      alike: ranking.alike,
      mostAlike,
    },
  ).sort((a, b) => a.index - b.index);
  for (const candidate of chosen) taken.add(candidate);
  return chosen;
}

/** What headline and lead speak of. */
function termsInView({ titleTerms, candidates, told }: Scored): ReadonlySet<string> {
  const shown = candidates.filter(({ text }) => told.includes(text));
  return new Set([...titleTerms, ...shown.flatMap(({ terms }) => terms)]);
}

/** Amounts and shares are what a sentence is about; a bare count or a distance may stand in it by the way. */
function weightOf({ text }: Candidate): number {
  const own = outsideQuotations(text);
  const figures = findFigures(own);
  if (figures.length > 4) return 0.5;
  if (figures.some(({ kind }) => kind === 'amount')) return 1;
  if (figures.length > 0) return 0.5;
  return countsIn(own) > 0 ? 0.6 : 0;
}
