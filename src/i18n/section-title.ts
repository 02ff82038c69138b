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

/** What a table compares, as in `tableKinds` of the analysis. */
export type TitledTable = 'competitors' | 'positions';

/**
 * The heading of a section of an analysis, which is also the accessible name of its region. `tableKind`:
 * of the analysis's table, whose heading depends on it.
 */
export function sectionTitle(name: TitledSection, tableKind?: TitledTable): string {
  const isPositions = name === 'competitors' && tableKind === 'positions';
  return message(isPositions ? 'sectionPositions' : keys[name]);
}
