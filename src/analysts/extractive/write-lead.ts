import type { Tldr } from '#domain/analysis/analysis.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import { chooseNextStep } from './choose-next-step.ts';
import { matchesOf } from './cues/cues.ts';
import { makeClaim } from './make-claim.ts';
import { titleShare } from './rank-sentences.ts';
import type { Candidate } from './reading.ts';
import { bestOf, freeCandidates, type Scored } from './scored.ts';
import { whoShouldCare } from './who-should-care.ts';

/** The hook and the TL;DR, which share the lead between them: what happened goes to `whatChanged`. */
export function writeLead(scored: Scored): { hook: Claim | null; tldr: Tldr } {
  const changed = whatChanged(scored);
  if (changed) scored.taken.add(changed);
  const hook = chooseHook(scored);
  if (hook) scored.taken.add(hook);
  const matters = whyItMatters(scored);
  if (matters) scored.taken.add(matters);
  const next = chooseNextStep(scored);
  if (next) scored.taken.add(next);
  return {
    hook: hook && makeClaim('hook-1', hook, 220),
    tldr: {
      whatChanged: changed && makeClaim('tldr-1', changed),
      whyItMatters: matters && makeClaim('tldr-2', matters),
      whatToDoNext: next && makeClaim('tldr-3', next),
      whoShouldCare: whoShouldCare(scored),
    },
  };
}

/** The news itself: of the first sentences the central one that takes up the title. */
function whatChanged(scored: Scored): Candidate | null {
  const { candidates, titleTerms, worth } = scored;
  return bestOf(candidates.slice(0, 6), (candidate) => {
    const lead = 1 / (1 + candidate.index * 0.18);
    return worth(candidate) * lead * (0.6 + titleShare(candidate, titleTerms));
  });
}

/** A short sentence of the lead that says more than the title does. */
function chooseHook(scored: Scored): Candidate | null {
  const { titleTerms, worth, taken, candidates } = scored;
  const lead = candidates.filter((candidate) => candidate.index < 9 && !taken.has(candidate));
  if (candidates.length < 3) return null;
  return bestOf(lead, (candidate) => {
    if (repeatsTitle(candidate, titleTerms) || scored.alone(candidate) < 0.6) return 0;
    if (/[?？؟]["”»]?$/u.test(candidate.text) || candidate.quotedShare > 0.4) return 0;
    if (/^["“„«»「『]/u.test(candidate.text)) return 0;
    const length = candidate.text.length;
    const short = length <= 130 ? 1.15 : length <= 180 ? 1 : length <= 230 ? 0.75 : 0.4;
    const related = 0.6 + 0.4 * Math.min(1, 2 * titleShare(candidate, titleTerms));
    return worth(candidate) * short * related * (1 / (1 + candidate.index * 0.1));
  });
}

function repeatsTitle(candidate: Candidate, titleTerms: ReadonlySet<string>): boolean {
  const own = new Set(candidate.terms);
  const shared = [...own].filter((term) => titleTerms.has(term)).length;
  return own.size > 0 && shared / own.size > 0.6 && titleShare(candidate, titleTerms) > 0.6;
}

/** The best sentence that says what follows from it. Without words for that in the language: none. */
function whyItMatters(scored: Scored): Candidate | null {
  const { worth, titleTerms } = scored;
  const { consequence } = scored.cues;
  if (!consequence) return null;
  return bestOf(freeCandidates(scored), (candidate) => {
    const hits = [...matchesOf(consequence, candidate.text)].length;
    if (!hits) return 0;
    const related = 0.7 + 0.6 * titleShare(candidate, titleTerms);
    const early = 1 / (1 + candidate.index * 0.008);
    return worth(candidate) * (1 + 0.3 * Math.min(hits, 3)) * related * early;
  });
}
