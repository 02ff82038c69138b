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

/** The heading of a section of an analysis, which is also the accessible name of its region. */
export function sectionTitle(name: TitledSection): string {
  return message(keys[name]);
}
