import { firstMeta, type PageFacts } from './page-facts.ts';
import { plainText } from './read-json-ld.ts';

export interface ArticleDates {
  publishedAt: string | null;
  modifiedAt: string | null;
}

/** Times of publication and change in ISO 8601, in the precision given. */
export function readDates(live: Document, facts: PageFacts): ArticleDates {
  const published = [
    ...facts.articles.map((article) => plainText(article.datePublished ?? article.dateCreated)),
    firstMeta(
      facts,
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'dc.date.issued',
      'dc.date',
      'date',
      'pubdate',
      'publish-date',
      'parsely-pub-date',
      'sailthru.date',
    ) ?? '',
    live
      .querySelector(
        'time[datetime][pubdate], time[itemprop="datePublished"], article time[datetime], time[datetime]',
      )
      ?.getAttribute('datetime') ?? '',
  ];
  const modified = [
    ...facts.articles.map((article) => plainText(article.dateModified)),
    firstMeta(
      facts,
      'article:modified_time',
      'og:updated_time',
      'datemodified',
      'last-modified',
      'lastmod',
    ) ?? '',
  ];
  return { publishedAt: firstMoment(published), modifiedAt: firstMoment(modified) };
}

function firstMoment(values: string[]): string | null {
  for (const value of values) {
    const moment = isoMoment(value);
    if (moment) return moment;
  }
  return null;
}

/** ISO 8601 of a machine-written moment, keeping its precision and its zone; null when it is none. */
export function isoMoment(value: string): string | null {
  const text = value.trim();
  const iso =
    /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|UTC|GMT)?)?)?/i.exec(
      text,
    );
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    if (Number(month) < 1 || Number(month) > 12 || Number(day ?? 1) > 31 || Number(day ?? 1) < 1)
      return null;
    if (!day) return `${year}-${month}`;
    if (hour === undefined || Number(hour) > 23) return `${year}-${month}-${day}`;
    return `${year}-${month}-${day}T${hour}:${minute}${second ? `:${second}` : ''}${zoneOf(zone)}`;
  }
  if (/^\d{4}$/.test(text)) return text;
  const parsed = /\d{4}/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(parsed)) return null;
  const date = new Date(parsed);
  if (/\d:\d\d/.test(text) && /Z|GMT|UTC|[+-]\d{2}:?\d{2}/.test(text))
    return date.toISOString().replace('.000', '');
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(z|utc|gmt)$/i.test(zone)) return 'Z';
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return `${sign}${hours}:${minutes ?? '00'}`;
}
