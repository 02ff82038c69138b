import type { Analysis } from '#domain/analysis/analysis.ts';
import type { Claim } from '#domain/analysis/claim.ts';

/** What a reader sees as one line of a brief, with the kind of heading it stands under. */
export interface BriefLine {
  heading: string;
  text: string;
}

/** Every line of a brief made on the device, names of organizations too. */
export function linesOfBrief(brief: Analysis): BriefLine[] {
  const { tldr, keyTakeaways, competitors, technicalDeepDive, implications, timeline } = brief;
  const under = (heading: string, claims: readonly (Claim | null | undefined)[]) =>
    claims.flatMap((claim) => (claim ? { heading, text: claim.text } : []));
  const content = tldr?.content;
  return [
    ...under('lead', [content?.whatChanged, ...(content?.lead ?? [])]),
    ...under('matters', [content?.whyItMatters]),
    ...under(keyTakeaways?.picked ?? 'takeaways', keyTakeaways?.content ?? []),
    ...under('ahead', implications?.content.map(({ rationale }) => rationale) ?? []),
    ...under('said', technicalDeepDive?.content.map(({ explanation }) => explanation) ?? []),
    ...under('dates', timeline?.content.map(({ event }) => event) ?? []),
    ...(competitors?.content?.organizations.map(({ name }) => ({
      heading: 'organization',
      text: name,
    })) ?? []),
  ];
}
