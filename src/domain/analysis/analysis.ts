import { z } from 'zod';
import { isoMomentSchema } from '#domain/article/article.ts';
import { type Claim, claimSchema } from './claim.ts';
import { mapClaims } from './map-claims.ts';

/** The sections of an analysis in the order in which the reader sees them. */
export const sectionNames = [
  'hook',
  'tldr',
  'keyTakeaways',
  'competitors',
  'technicalDeepDive',
  'implications',
  'timeline',
  'limitations',
] as const;
export type SectionName = (typeof sectionNames)[number];

export const tldrSchema = z.object({
  whatChanged: claimSchema.nullable(),
  whyItMatters: claimSchema.nullable(),
  whatToDoNext: claimSchema.nullable(),
  whoShouldCare: z.array(z.string()),
});
export type Tldr = z.infer<typeof tldrSchema>;

/** A table, features down and organisations across; a row has one cell for each organisation. */
export const competitorsSchema = z.object({
  organizations: z.array(z.object({ name: z.string(), relation: z.string() })),
  rows: z.array(z.object({ feature: z.string(), cells: z.array(claimSchema.nullable()) })),
});
export type Competitors = z.infer<typeof competitorsSchema>;

export const deepDivePointSchema = z.object({ topic: z.string(), explanation: claimSchema });
export type DeepDivePoint = z.infer<typeof deepDivePointSchema>;

export const likelihoods = ['unlikely', 'possible', 'likely', 'very likely'] as const;
export const implicationSchema = z.object({
  /** One line, the analyst's own, or the article's sentence when the extractive analyst wrote it. */
  prediction: z.string(),
  rationale: claimSchema,
  likelihood: z.enum(likelihoods).nullable(),
  /** In words, e.g. `within a year`; null when none is said. */
  timeHorizon: z.string().nullable(),
});
export type Implication = z.infer<typeof implicationSchema>;

export const timelineEventSchema = z.object({
  date: isoMomentSchema.nullable(),
  /** The date as the article words it, or as the analyst does. */
  dateText: z.string(),
  event: claimSchema,
});
export type TimelineEvent = z.infer<typeof timelineEventSchema>;

const section = <T extends z.ZodType>(content: T) =>
  z.object({
    writtenBy: z.enum(['extractive', 'model']),
    /** False while it is being written. */
    complete: z.boolean(),
    content,
  });

/**
 * The commentary on one article. A section that is absent has not been written (yet);
 * one whose content is empty was written and has nothing to say, and is not shown.
 */
export const analysisSchema = z
  .object({
    hook: section(claimSchema.nullable()),
    tldr: section(tldrSchema),
    keyTakeaways: section(z.array(claimSchema)),
    competitors: section(competitorsSchema.nullable()),
    technicalDeepDive: section(z.array(deepDivePointSchema)),
    implications: section(z.array(implicationSchema)),
    timeline: section(z.array(timelineEventSchema)),
    limitations: section(z.array(z.string())),
  })
  .partial();
export type Analysis = z.infer<typeof analysisSchema>;

/** The claims of one section, in reading order. */
export function claimsOfSection(analysis: Analysis, name: SectionName): Claim[] {
  return claimsOf({ [name]: analysis[name] });
}

/** Every claim, in reading order. */
export function claimsOf(analysis: Analysis): Claim[] {
  const claims: Claim[] = [];
  mapClaims(analysis, (claim) => {
    claims.push(claim);
    return claim;
  });
  return claims;
}

/** True when the section was written and has something to show. */
export function hasContent(analysis: Analysis, name: SectionName): boolean {
  if (name === 'limitations') return (analysis.limitations?.content.length ?? 0) > 0;
  if (name === 'competitors') return (analysis.competitors?.content?.organizations.length ?? 0) > 0;
  if (name === 'tldr' && analysis.tldr?.content.whoShouldCare.length) return true;
  return claimsOfSection(analysis, name).length > 0;
}

/**
 * What is on screen while a model writes: its sections as soon as they hold something (or are
 * finished), and the brief's in the place of those it has not reached.
 */
export function shownAnalysis(brief: Analysis, draft: Analysis | null): Analysis {
  if (!draft) return brief;
  const shown: Analysis = { ...brief };
  for (const name of sectionNames) {
    const written = draft[name];
    if (written && (written.complete || hasContent(draft, name))) {
      Object.assign(shown, { [name]: written });
    }
  }
  return shown;
}
