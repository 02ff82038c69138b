import type { DeepDivePoint } from '#domain/analysis/analysis.ts';
import { chooseDiverse } from './choose-diverse.ts';
import { type Definition, findDefinitions } from './find-definitions.ts';
import { findFigures } from './find-figures.ts';
import { makeClaim } from './make-claim.ts';
import type { Candidate } from './reading.ts';
import { freeCandidates, roomFor, type Scored } from './scored.ts';

const fewest = 2;
const most = 5;

/** The article's best definitions; chosen before the takeaways, which they would make poor ones of. */
export function takeDefinitions(scored: Scored): Definition[] {
  const count = Math.ceil(roomFor(scored, fewest, most) * 0.6);
  const definitions = findDefinitions(scored, freeCandidates(scored), count);
  for (const { candidate } of definitions) scored.taken.add(candidate);
  return definitions;
}

/** What the article explains and measures: its definitions, then figures, each with its sentence. */
export function writeDeepDive(scored: Scored, definitions: readonly Definition[]): DeepDivePoint[] {
  const withFigures = freeCandidates(scored).filter(({ text }) => findFigures(text).length > 0);
  const figures = chooseDiverse(withFigures, {
    count: roomFor(scored, fewest, most) - definitions.length,
    score: (candidate) =>
      scored.worth(candidate) * (1 + 0.15 * Math.min(3, findFigures(candidate.text).length)),
    alike: scored.ranking.alike,
  }).sort((a, b) => a.index - b.index);
  for (const candidate of figures) scored.taken.add(candidate);
  return [
    ...definitions.map(({ term, candidate }) => ({ topic: term, candidate })),
    ...figures.map((candidate) => ({ topic: topicOf(candidate), candidate })),
  ].map(({ topic, candidate }, place) => ({
    topic,
    explanation: makeClaim(`deep-dive-${place + 1}`, candidate),
  }));
}

function topicOf({ text }: Candidate): string {
  const figures = [...new Set(findFigures(text).map((figure) => figure.text))];
  return figures.slice(0, 3).join(' · ');
}
