import type { z } from 'zod';
import type {
  analysisSchema,
  competitorsSchema,
  deepDivePointSchema,
  implicationSchema,
  timelineEventSchema,
  tldrSchema,
} from './analysis-schema.ts';
import type { Claim } from './claim.ts';
import { mapClaims } from './map-claims.ts';
import type { PickedKind } from './picked.ts';

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

export type Tldr = z.infer<typeof tldrSchema>;

/** What a table compares: organizations by their features, or parties by what they say or want. */
export const tableKinds = ['competitors', 'positions'] as const;

export type TableKind = (typeof tableKinds)[number];

export type Competitors = z.infer<typeof competitorsSchema>;

export type DeepDivePoint = z.infer<typeof deepDivePointSchema>;

export const likelihoods = ['unlikely', 'possible', 'likely', 'very likely'] as const;

export type Implication = z.infer<typeof implicationSchema>;

export type TimelineEvent = z.infer<typeof timelineEventSchema>;

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

/** What a section's heading depends on, beside its name. */
export function headingOf(analysis: Analysis, name: SectionName): SectionHeading {
  return {
    tableKind: name === 'competitors' ? analysis.competitors?.content?.kind : undefined,
    picked: analysis[name]?.picked,
  };
}

export interface SectionHeading {
  tableKind?: TableKind | undefined;
  picked?: PickedKind | undefined;
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
