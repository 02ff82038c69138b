import type { Analysis } from '#domain/analysis/analysis.ts';
import type { PickedKind } from '#domain/analysis/picked.ts';
import type { Article } from '#domain/article/article.ts';
import { choosePoints } from './choose-points.ts';
import { makeClaim } from './make-claim.ts';
import { readArticle } from './reading.ts';
import { scoreReading, tell } from './scored.ts';
import { writeAhead } from './write-ahead.ts';
import { writeDates } from './write-dates.ts';
import { chooseFigures } from './write-figures.ts';
import { chooseLead, chooseWhyItMatters } from './write-lead.ts';
import { writeLimitations } from './write-limitations.ts';
import { writeOrganizations } from './write-organizations.ts';
import { writeSaid } from './write-said.ts';

/** A brief of fewer sentences than this is filled up with central ones. */
const fewLines = 6;

/**
 * The extractive analyst: a brief made of the article's own sentences, on the device, in any language.
 * Pure and synchronous; every claim is a slice of `Article.text`, and so verified. Each sentence stands once, is
 * read without those around it, and under a heading that says what it is; a section that has none stays empty.
 */
export function analyzeExtractively(article: Article): Analysis {
  const scored = scoreReading(readArticle(article));
  const lead = chooseLead(scored);
  tell(scored, lead);
  const matters = chooseWhyItMatters(scored);
  if (matters) tell(scored, [matters]);
  const ahead = writeAhead(scored);
  const said = writeSaid(scored);
  const dates = writeDates(scored);
  const figures = chooseFigures(scored);
  const lines = scored.taken.size;
  // Where nothing of the opening can be read alone, less of what goes on from it can.
  const few = lead.length > 0 && lines < fewLines && figures.length <= 2;
  const points = few
    ? [...figures, ...choosePoints(scored, fewLines - lines)].sort((a, b) => a.index - b.index)
    : figures;
  const [first, ...rest] = lead.map((candidate, place) =>
    makeClaim(leadIds[place] ?? '', candidate),
  );
  return {
    hook: picked('lead', null),
    tldr: picked('lead', {
      whatChanged: first ?? null,
      whyItMatters: matters && makeClaim('tldr-2', matters),
      whatToDoNext: null,
      whoShouldCare: [],
      lead: rest,
    }),
    keyTakeaways: picked(
      few ? 'points' : 'figures',
      points.map((candidate, place) => makeClaim(`takeaway-${place + 1}`, candidate)),
    ),
    competitors: picked('organizations', writeOrganizations(scored)),
    technicalDeepDive: picked('said', said),
    implications: picked('ahead', ahead),
    timeline: picked('dates', dates),
    limitations: picked('limits', writeLimitations(scored)),
  };
}

/** `tldr-2` to `tldr-4` are the other lines of the section. */
const leadIds = ['tldr-1', 'tldr-5', 'tldr-6'];

function picked<T>(kind: PickedKind, content: T) {
  return { writtenBy: 'extractive' as const, complete: true, picked: kind, content };
}
