import type { Analysis, SectionName } from './analysis.ts';
import type { Claim } from './claim.ts';
import { contextOfCell, contextOfEvent } from './claim-context.ts';

/**
 * The same analysis with every claim replaced by what `change` makes of it, asked in reading order.
 * Null takes the claim out: an entry of a list goes with it, anything else becomes empty. `context`
 * is as in `Statement`. This is the one place that knows where in an analysis its claims are.
 */
export function mapClaims(
  analysis: Analysis,
  change: (claim: Claim, section: SectionName, context?: string) => Claim | null,
): Analysis {
  const { hook, tldr, keyTakeaways, competitors, technicalDeepDive, implications, timeline } =
    analysis;
  const orNull = (claim: Claim | null, section: SectionName, context?: string) =>
    claim && change(claim, section, context);
  return {
    ...analysis,
    ...(hook && { hook: { ...hook, content: orNull(hook.content, 'hook') } }),
    ...(tldr && {
      tldr: {
        ...tldr,
        content: {
          ...tldr.content,
          whatChanged: orNull(tldr.content.whatChanged, 'tldr'),
          ...(tldr.content.lead && {
            lead: tldr.content.lead.flatMap((claim) => change(claim, 'tldr') ?? []),
          }),
          whyItMatters: orNull(tldr.content.whyItMatters, 'tldr'),
          whatToDoNext: orNull(tldr.content.whatToDoNext, 'tldr'),
        },
      },
    }),
    ...(keyTakeaways && {
      keyTakeaways: {
        ...keyTakeaways,
        content: keyTakeaways.content.flatMap((claim) => change(claim, 'keyTakeaways') ?? []),
      },
    }),
    ...(competitors && {
      competitors: {
        ...competitors,
        content: competitors.content && {
          ...competitors.content,
          rows: competitors.content.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell, column) => {
              const organization = competitors.content?.organizations[column];
              const context = organization && contextOfCell(organization, row);
              return orNull(cell, 'competitors', context);
            }),
          })),
        },
      },
    }),
    ...(technicalDeepDive && {
      technicalDeepDive: {
        ...technicalDeepDive,
        content: technicalDeepDive.content.flatMap((point) => {
          const explanation = change(point.explanation, 'technicalDeepDive');
          return explanation ? { ...point, explanation } : [];
        }),
      },
    }),
    ...(implications && {
      implications: {
        ...implications,
        content: implications.content.flatMap((implication) => {
          const rationale = change(implication.rationale, 'implications');
          return rationale ? { ...implication, rationale } : [];
        }),
      },
    }),
    ...(timeline && {
      timeline: {
        ...timeline,
        content: timeline.content.flatMap((entry) => {
          const event = change(entry.event, 'timeline', contextOfEvent(entry));
          return event ? { ...entry, event } : [];
        }),
      },
    }),
  };
}
