import { message } from './message.ts';

const keys = {
  hook: 'sectionHook',
  tldr: 'sectionTldr',
  keyTakeaways: 'sectionTakeaways',
  competitors: 'sectionCompetitors',
  technicalDeepDive: 'sectionDeepDive',
  implications: 'sectionImplications',
  timeline: 'sectionTimeline',
  limitations: 'sectionLimitations',
} as const;

export type TitledSection = keyof typeof keys;

const pickedKeys = {
  lead: 'sectionLead',
  figures: 'sectionFigures',
  points: 'sectionPoints',
  organizations: 'sectionOrganizations',
  said: 'sectionSaid',
  ahead: 'sectionAhead',
  dates: 'sectionDates',
  limits: 'sectionLimitations',
} as const;

/** What a heading depends on, as in `SectionHeading` of the analysis. */
export interface TitledAs {
  tableKind?: 'competitors' | 'positions' | undefined;
  /** What the device picked for the section; absent for a model's. */
  picked?: keyof typeof pickedKeys | undefined;
}

/**
 * The heading of a section of an analysis, which is also the accessible name of its region. What the
 * device picked has a heading that says what it is, not what it means.
 */
export function sectionTitle(name: TitledSection, { tableKind, picked }: TitledAs = {}): string {
  if (picked) return message(pickedKeys[picked]);
  const isPositions = name === 'competitors' && tableKind === 'positions';
  return message(isPositions ? 'sectionPositions' : keys[name]);
}
