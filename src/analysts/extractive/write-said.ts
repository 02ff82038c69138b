import type { DeepDivePoint } from '#domain/analysis/analysis.ts';
import { capitalRuns, type Run } from './capital-runs.ts';
import { chooseDiverse } from './choose-diverse.ts';
import { leaningOf } from './cues/leaning.ts';
import { speakerOf } from './cues/speaker.ts';
import { makeClaim } from './make-claim.ts';
import { placeNames } from './place-names.ts';
import type { Candidate } from './reading.ts';
import { lengthOf, outsideQuotations, quotationsIn } from './refusal.ts';
import { freeCandidates, mostAlike, roomFor, type Scored } from './scored.ts';

/** In letters: less is a borrowed word, no statement. */
const shortestQuotation = 28;

/** Sentences that quote somebody whom they name, in the article's order. The topic stays empty: the sentence has it. */
export function writeSaid(scored: Scored): DeepDivePoint[] {
  const { ranking, worth, taken } = scored;
  const runs = runsByCandidate(scored);
  const chosen = chooseDiverse(
    freeCandidates(scored).filter((candidate) => isQuotation(candidate, runs, scored)),
    { count: roomFor(scored, 2, 4), score: worth, alike: ranking.alike, mostAlike },
  ).sort((a, b) => a.index - b.index);
  for (const candidate of chosen) taken.add(candidate);
  return chosen.map((candidate, place) => ({
    topic: '',
    explanation: makeClaim(`deep-dive-${place + 1}`, candidate),
  }));
}

function runsByCandidate(scored: Scored): Map<Candidate, Run[]> {
  const runs = new Map<Candidate, Run[]>();
  for (const run of capitalRuns(scored)) {
    const list = runs.get(run.candidate);
    if (list) list.push(run);
    else runs.set(run.candidate, [run]);
  }
  return runs;
}

function isQuotation(
  candidate: Candidate,
  runs: ReadonlyMap<Candidate, Run[]>,
  scored: Scored,
): boolean {
  const { text } = candidate;
  const own = outsideQuotations(text);
  if (!scored.cues.reported?.test(own)) return false;
  const quotations = quotationsIn(text);
  const longest = Math.max(0, ...quotations.map(lengthOf));
  if (longest < shortestQuotation || !quotations.every((said) => standsAlone(said, scored)))
    return false;
  const speaker = speakerOf(scored.language);
  if (speaker) return speaker.test(own);
  return (runs.get(candidate) ?? []).some((run) => own.includes(run.name) && mayspeak(run, scored));
}

/** What is said is read alone as well: no "It is", no "That", no "they". */
function standsAlone(said: string, { cues, language }: Scored): boolean {
  const { opening, backward, person } = leaningOf(language);
  if (lengthOf(said) < shortestQuotation) return true;
  if (cues.dependent?.test(said) || opening?.test(said) || backward?.test(said)) return false;
  if (person?.test(said.slice(0, 40))) return false;
  return !/\s(?:it|that|this|them|so)[.,!]?$/iu.test(said) && !/[?？؟]/u.test(said);
}

/** A whole name, a body, or somebody whom title or lead have named. */
function mayspeak({ name }: Run, { language, organizations, told }: Scored): boolean {
  if (placeNames(language).has(name.toLowerCase())) return false;
  if (/\s/u.test(name)) return true;
  return (
    organizations.some((organization) => organization.name === name) ||
    told.some((text) => text.includes(name))
  );
}
