import { momentInWords } from './moment-in-words.ts';

const hour = 3_600_000;

/** `3 h ago`, `2 days ago`, and from a week on the date, in the precision that the moment has. */
export function ageInWords(moment: string, now: number): string {
  const age = now - Date.parse(moment);
  if (Number.isNaN(age) || age < 0 || age >= 7 * 24 * hour || moment.length < 10) {
    return momentInWords(moment);
  }
  const hours = Math.floor(age / hour);
  if (hours >= 48) return `${Math.floor(hours / 24)} days ago`;
  if (!moment.includes('T')) return hours >= 24 ? 'yesterday' : 'today';
  if (hours >= 24) return 'yesterday';
  return hours < 1 ? 'within the hour' : `${hours} h ago`;
}
