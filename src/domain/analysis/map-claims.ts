import type { Analysis } from './analysis.ts';
import type { Claim } from './claim.ts';

/** The same analysis with every claim replaced by what `change` makes of it. */
export function mapClaims(analysis: Analysis, change: (claim: Claim) => Claim): Analysis {
  const { hook, tldr, keyTakeaways, competitors, technicalDeepDive, implications, timeline } =
    analysis;
  const orNull = (claim: Claim | null) => claim && change(claim);
  return {
    ...analysis,
    ...(hook && { hook: { ...hook, content: orNull(hook.content) } }),
    ...(tldr && {
      tldr: {
        ...tldr,
        content: {
          ...tldr.content,
          whatChanged: orNull(tldr.content.whatChanged),
          whyItMatters: orNull(tldr.content.whyItMatters),
          whatToDoNext: orNull(tldr.content.whatToDoNext),
        },
      },
    }),
    ...(keyTakeaways && {
      keyTakeaways: { ...keyTakeaways, content: keyTakeaways.content.map(change) },
    }),
    ...(competitors && {
      competitors: {
        ...competitors,
        content: competitors.content && {
          ...competitors.content,
          rows: competitors.content.rows.map((row) => ({ ...row, cells: row.cells.map(orNull) })),
        },
      },
    }),
    ...(technicalDeepDive && {
      technicalDeepDive: {
        ...technicalDeepDive,
        content: technicalDeepDive.content.map((point) => ({
          ...point,
          explanation: change(point.explanation),
        })),
      },
    }),
    ...(implications && {
      implications: {
        ...implications,
        content: implications.content.map((each) => ({
          ...each,
          rationale: change(each.rationale),
        })),
      },
    }),
    ...(timeline && {
      timeline: {
        ...timeline,
        content: timeline.content.map((each) => ({ ...each, event: change(each.event) })),
      },
    }),
  };
}
