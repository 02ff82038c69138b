import type { Competitors, TimelineEvent } from './analysis.ts';

/** What belongs to the claim in a cell without standing in it: whose column and which row it is. */
export function contextOfCell(
  { name }: Pick<Competitors['organizations'][number], 'name'>,
  { feature }: Pick<Competitors['rows'][number], 'feature'>,
): string {
  return `${name} ${feature}`.trim();
}

/** The same for the event of a timeline entry: its date as worded, or else in ISO form. */
export function contextOfEvent({
  date,
  dateText,
}: Pick<TimelineEvent, 'date' | 'dateText'>): string {
  return dateText || date || '';
}
