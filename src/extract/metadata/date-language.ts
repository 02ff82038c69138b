import { parseVisibleDate } from './parse-visible-date.ts';

/** Ends of hosts in whose countries English is written and the day goes before the month. */
const dayFirst =
  /\.(?:uk|nz|au|ie|in|za|sg|hk|my|ng|ke|gh|tz|ug|zw|zm|bw|na|mt|cy|jm|tt|bb|fj|pg|lk|pk|bd|np|gi|im|je|gg|scot|wales|london|irish|eu)$/;
const monthFirst = /\.(?:us|gov|mil|edu|nyc|ph)$/;

/** Numeric dates that can be told apart are looked for in so much of the page's text. */
const mostText = 60_000;

/**
 * The language by which `3/4/2024` is read. A bare `en` says nothing of the order of day and month: the
 * country of the host does, and other dates of the page that can be read in one way only.
 */
export function dateLanguage(language: string, url: string, text: () => string): string {
  if (!/^(?:en|und)$/i.test(language)) return language;
  const host = new URL(url).hostname;
  if (dayFirst.test(host)) return 'en-GB';
  if (monthFirst.test(host)) return 'en-US';
  return orderIn(text().slice(0, mostText)) ?? language;
}

function orderIn(text: string): string | null {
  let days = 0;
  let months = 0;
  const dates = text.matchAll(/(?<![\d.,/])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d{2}(?![\d/])/g);
  for (const [date, first, , second] of dates) {
    if (!parseVisibleDate(date, 'en-GB')) continue;
    if (Number(first) > 12) days++;
    else if (Number(second) > 12) months++;
  }
  if (days === months) return null;
  return days > months ? 'en-GB' : 'en-US';
}
