import { chooseDiverse } from './choose-diverse.ts';
import { mattersOf } from './cues/matters.ts';
import { titleShare } from './rank-sentences.ts';
import type { Candidate } from './reading.ts';
import { lengthOf, shortestLine } from './refusal.ts';
import { bestOf, freeCandidates, mostAlike, roomFor, type Scored } from './scored.ts';

/** The opening is the first so many paragraphs, and no more than so many sentences. */
const opening = { paragraphs: 4, sentences: 7 };
/** In letters, of all its sentences together. */
const longestLead = 620;

/**
 * What the article opens with: the sentence that takes up the headline, and one or two that go on from it, in
 * the article's order. Empty where none of the opening can be read alone.
 */
export function chooseLead(scored: Scored): Candidate[] {
  const { ranking, titleTerms, worth } = scored;
  const open = freeCandidates(scored).filter(
    ({ index, depth, quotedShare, text }) =>
      depth < opening.paragraphs &&
      index < opening.sentences &&
      quotedShare < 0.4 &&
      lengthOf(text) >= shortestLine,
  );
  const first = open.find(
    (candidate) => candidate.index === 0 || titleShare(candidate, titleTerms) > 0,
  );
  if (!first) return [];
  const value = (candidate: Candidate) =>
    (worth(candidate) * (0.5 + titleShare(candidate, titleTerms))) / (1 + candidate.index * 0.2);
  const chosen = chooseDiverse(open, {
    count: roomFor(scored, 2, 3),
    score: value,
    alike: ranking.alike,
    mostAlike,
  });
  const lead: Candidate[] = [];
  let letters = 0;
  for (const candidate of chosen) {
    const goesOn = candidate.index <= 2 || titleShare(candidate, titleTerms) > 0;
    if (lead.length > 0 && !goesOn) continue;
    letters += lengthOf(candidate.text);
    if (lead.length > 0 && letters > longestLead) break;
    lead.push(candidate);
  }
  return lead.sort((a, b) => a.index - b.index);
}

/** The sentence that itself says why the story matters; null where none does. */
export function chooseWhyItMatters(scored: Scored): Candidate | null {
  const { worth, titleTerms, language } = scored;
  const matters = mattersOf(language);
  if (!matters) return null;
  return bestOf(freeCandidates(scored), (candidate) => {
    const { text, quotedShare } = candidate;
    const share = titleShare(candidate, titleTerms);
    if (!matters.test(text) || quotedShare > 0.4 || share < 0.2) return 0;
    return (worth(candidate) * (0.5 + share)) / (1 + candidate.index * 0.02);
  });
}
