import type { Article } from '#domain/article/article.ts';
import { type Analysis, hasContent, type SectionName } from './analysis.ts';
import { type ClaimMark, markOf } from './claim-mark.ts';
import { mapClaims } from './map-claims.ts';
import { withoutModelsOwn } from './models-own.ts';
import { lineOf, type OfferedLines, offeredLines } from './offered-lines.ts';
import { withoutEmptyRows } from './without-empty-rows.ts';

/** Sections that need the whole article, and are left out when only its beginning was read. */
const deepSections = ['competitors', 'technicalDeepDive', 'implications'] as const;

export interface ReaderView {
  analysis: Analysis;
  /** For a line of hook or TL;DR that the article doesn't bear out, one that it does. */
  offered: OfferedLines;
  /** Deep sections that were written but are left out, because only a teaser could be read. */
  withheld: SectionName[];
}

interface ReaderWish {
  hidden: readonly SectionName[];
  /** Only claims with these marks; all of them where it is absent or null. */
  marks?: readonly ClaimMark[] | null;
  /** The brief made on the device, for lines to offer. */
  brief?: Analysis;
}

/**
 * What of an analysis goes on screen: no deep section on a teaser, nothing of a section that the reader
 * switched off, and only claims with the marks they chose. No line is left out for its mark alone: beside
 * one in hook or TL;DR that the article doesn't bear out, another is offered.
 */
export function analysisForReader(
  analysis: Analysis,
  article: Article,
  { hidden, marks = null, brief = {} }: ReaderWish,
): ReaderView {
  const shown = { ...analysis };
  for (const name of hidden) delete shown[name];
  const withheld: SectionName[] = [];
  if (article.coverage.extent === 'teaser') {
    for (const name of deepSections) {
      // The article's own sentences need no more of it than they are.
      if (shown[name]?.picked) continue;
      if (hasContent(shown, name)) withheld.push(name);
      delete shown[name];
    }
  }
  const offered = offeredLines(shown, brief);
  if (!marks) return { analysis: shown, offered, withheld };
  const chosen = withMarks(shown, marks);
  return { analysis: chosen, offered: stillOffered(offered, chosen, marks), withheld };
}

function withMarks(analysis: Analysis, marks: readonly ClaimMark[]): Analysis {
  const chosen = mapClaims(analysis, (claim) => {
    const mark = markOf(claim);
    return mark && marks.includes(mark) ? claim : null;
  });
  const { competitors } = chosen;
  if (competitors && !competitors.picked) {
    chosen.competitors = { ...competitors, content: withoutEmptyRows(competitors.content) };
  }
  return marks.includes('added') ? chosen : withoutModelsOwn(chosen);
}

/** What is offered beside a line that is still shown, if its own mark was chosen too. */
function stillOffered(
  offered: OfferedLines,
  chosen: Analysis,
  marks: readonly ClaimMark[],
): OfferedLines {
  const still: OfferedLines = {};
  for (const slot of Object.keys(offered) as (keyof OfferedLines)[]) {
    const line = offered[slot];
    const mark = line && markOf(line);
    if (mark && marks.includes(mark) && lineOf(chosen, slot)) still[slot] = line;
  }
  return still;
}
