import { interfaceLanguage, message } from './message.ts';
import { momentInWords } from './moment-in-words.ts';

const hour = 3_600_000;

/** `3 hours ago`, `2 days ago`, and after a week the date, as precise as the moment is. */
export function ageInWords(moment: string, now: number): string {
  const age = now - Date.parse(moment);
  if (Number.isNaN(age) || age < 0 || age >= 7 * 24 * hour || moment.length < 10) {
    return momentInWords(moment);
  }
  const hours = Math.floor(age / hour);
  const ago = new Intl.RelativeTimeFormat(interfaceLanguage(), { numeric: 'auto' });
  if (hours >= 24 || !moment.includes('T')) return ago.format(-Math.floor(hours / 24), 'day');
  return hours < 1 ? message('ageUnderOneHour') : ago.format(-hours, 'hour');
}
