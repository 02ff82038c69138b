import { dayOf, referenceOf } from './find-dates.ts';
import { type Candidate, datingMoment, type Reading } from './reading.ts';

/**
 * The time to come that a sentence names, in its own words: `by 2027`, `next year`, `on 5 November`.
 * Null where it names none, or only one that is past when the article appears.
 */
export function timeAhead({ text, index }: Candidate, reading: Reading): string | null {
  const today = publicationDay(reading);
  const dates = reading.dates[index] ?? [];
  const isAhead = (date: string) => today !== null && date >= today.slice(0, date.length);
  const worded = reading.cues.horizon?.exec(text);
  if (worded) {
    const end = worded.index + worded[0].length;
    const within = dates.filter((date) => date.index >= worded.index && date.index < end);
    // "2028'de" is no date of the finder's; its year is read off.
    const year = /\d{4}/u.exec(worded[0])?.[0];
    const ahead = within.length
      ? within.some(({ date }) => isAhead(date))
      : year === undefined || isAhead(year);
    if (ahead) return worded[0].trim();
  }
  return dates.find(({ date }) => isAhead(date) && date !== today)?.text ?? null;
}

/** True where every date that a sentence names, and every year, lies before the article's own. */
export function isPast({ index, text }: Candidate, reading: Reading): boolean {
  const today = publicationDay(reading);
  const dates = reading.dates[index] ?? [];
  if (!today) return false;
  const named = dates.length > 0 ? dates.map(({ date }) => date) : (text.match(years) ?? []);
  return named.length > 0 && named.every((date) => date < today.slice(0, date.length));
}

const years = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)/gu;

/** The day from which on something is to come: that of publication, else of reading. */
function publicationDay({ article }: Reading): string | null {
  const reference = referenceOf(datingMoment(article)) ?? referenceOf(article.collectedAt);
  return reference && dayOf(reference);
}
