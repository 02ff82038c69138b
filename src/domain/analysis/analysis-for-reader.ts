import type { Article } from '#domain/article/article.ts';
import { type Analysis, hasContent, type SectionName } from './analysis.ts';
import { type Claim, isFound } from './claim.ts';
import { provenanceOf } from './provenance.ts';

/** Sections that need the whole article, and are left out when only its beginning was read. */
const deepSections = ['competitors', 'technicalDeepDive', 'implications'] as const;

export interface ReaderView {
  analysis: Analysis;
  /** Deep sections that were written but are left out, because only a teaser could be read. */
  withheld: SectionName[];
}

/**
 * What of an analysis goes on screen: no hook or TL;DR line that does not stand in the article,
 * no deep section on a teaser, nothing of a section that the reader switched off, and, with
 * `foundOnly`, no claim but those found in the article.
 */
export function analysisForReader(
  analysis: Analysis,
  article: Article,
  wish: { hidden: readonly SectionName[]; foundOnly: boolean },
): ReaderView {
  const shown: Analysis = { ...analysis };
  for (const name of wish.hidden) delete shown[name];
  dropUnmatched(shown, article);
  const withheld: SectionName[] = [];
  if (article.coverage.extent === 'teaser') {
    for (const name of deepSections) {
      if (hasContent(shown, name)) withheld.push(name);
      delete shown[name];
    }
  }
  return { analysis: wish.foundOnly ? onlyFound(shown) : shown, withheld };
}

function dropUnmatched(shown: Analysis, article: Article): void {
  const kept = (claim: Claim | null) => {
    const kind = claim && provenanceOf(claim, article)?.kind;
    return kind === 'not matched' || kind === 'altered' ? null : claim;
  };
  if (shown.hook) shown.hook = { ...shown.hook, content: kept(shown.hook.content) };
  if (!shown.tldr) return;
  const { content } = shown.tldr;
  shown.tldr = {
    ...shown.tldr,
    content: {
      ...content,
      whatChanged: kept(content.whatChanged),
      whyItMatters: kept(content.whyItMatters),
      whatToDoNext: kept(content.whatToDoNext),
    },
  };
}

function onlyFound(shown: Analysis): Analysis {
  const kept = (claim: Claim | null) => (claim && isFound(claim) ? claim : null);
  const { hook, tldr, keyTakeaways, competitors, technicalDeepDive, implications, timeline } =
    shown;
  return {
    ...(hook && { hook: { ...hook, content: kept(hook.content) } }),
    ...(tldr && {
      tldr: {
        ...tldr,
        content: {
          whatChanged: kept(tldr.content.whatChanged),
          whyItMatters: kept(tldr.content.whyItMatters),
          whatToDoNext: kept(tldr.content.whatToDoNext),
          whoShouldCare: [],
        },
      },
    }),
    ...(keyTakeaways && {
      keyTakeaways: { ...keyTakeaways, content: keyTakeaways.content.filter(isFound) },
    }),
    ...(competitors && {
      competitors: { ...competitors, content: foundCells(competitors.content) },
    }),
    ...(technicalDeepDive && {
      technicalDeepDive: {
        ...technicalDeepDive,
        content: technicalDeepDive.content.filter(({ explanation }) => isFound(explanation)),
      },
    }),
    ...(implications && {
      implications: {
        ...implications,
        content: implications.content.filter(({ rationale }) => isFound(rationale)),
      },
    }),
    ...(timeline && {
      timeline: { ...timeline, content: timeline.content.filter(({ event }) => isFound(event)) },
    }),
  };
}

type CompetitorTable = NonNullable<Analysis['competitors']>['content'];

function foundCells(table: CompetitorTable): CompetitorTable {
  if (!table) return null;
  const rows = table.rows
    .map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell && isFound(cell) ? cell : null)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  return rows.length > 0 ? { ...table, rows } : null;
}
