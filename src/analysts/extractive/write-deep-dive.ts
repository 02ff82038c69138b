import type { DeepDivePoint } from '#domain/analysis.ts';
import { chooseDiverse } from './choose-diverse.ts';
import { findDefinitions } from './find-definitions.ts';
import { findFigures } from './find-figures.ts';
import { makeClaim } from './make-claim.ts';
import type { Candidate } from './reading.ts';
import { freeCandidates, roomFor, type Scored } from './scored.ts';

/** What the article explains and measures: definitions first, then figures, each with its sentence. */
export function writeDeepDive(scored: Scored): DeepDivePoint[] {
  const room = roomFor(scored, 2, 5);
  const points: { topic: string; candidate: Candidate }[] = [];
  const topics = new Set<string>();
  const free = freeCandidates(scored);
  for (const { term, candidate } of findDefinitions(scored, free)) {
    if (points.length >= Math.ceil(room * 0.6)) break;
    const key = term.toLowerCase();
    if (topics.has(key) || points.some((point) => point.candidate === candidate)) continue;
    topics.add(key);
    points.push({ topic: term, candidate });
  }
  const withFigures = free.filter(
    (candidate) =>
      !points.some((point) => point.candidate === candidate) &&
      findFigures(candidate.text).length > 0,
  );
  const figures = chooseDiverse(withFigures, {
    count: room - points.length,
    score: (candidate) =>
      scored.worth(candidate) * (1 + 0.15 * Math.min(3, findFigures(candidate.text).length)),
    alike: scored.ranking.alike,
    taken: points.map(({ candidate }) => candidate),
  }).sort((a, b) => a.index - b.index);
  for (const candidate of figures) {
    points.push({ topic: topicOf(candidate), candidate });
  }
  for (const { candidate } of points) scored.taken.add(candidate);
  return points.map(({ topic, candidate }, place) => ({
    topic,
    explanation: makeClaim(`deep-dive-${place + 1}`, candidate),
  }));
}

function topicOf({ text }: Candidate): string {
  const figures = [...new Set(findFigures(text).map((figure) => figure.text))];
  return figures.slice(0, 3).join(' · ');
}
