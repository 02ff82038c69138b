/**
 * ISO 8601 of a machine-written moment, keeping its precision and its zone; null when it is none, or one
 * that stands for a missing date: the epoch, a day that no calendar has, a year that is far ahead.
 */
export function isoMoment(value: string): string | null {
  const text = value.trim();
  const moment = isoLike(text) ?? compact(text) ?? loose(text);
  return moment && isPossible(moment) ? moment : null;
}

const lastYear = 2100;

function isPossible(moment: string): boolean {
  const [year = 0, month = 1, day = 1] = moment.slice(0, 10).split('-').map(Number);
  if (year >= lastYear || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return false;
  return !/^(?:1970-01-01|1969-12-31|1900-01-01)/.test(moment);
}

function isoLike(text: string): string | null {
  const match =
    /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{1,2}:?\d{2}|[+-]\d{2}|UTC|GMT)?)?)?/i.exec(
      text,
    );
  if (!match) return null;
  const [, year, month = '', day, hour, minute, second, zone] = match;
  if (!isDay(Number(month), Number(day ?? 1)) || Number(year) < 1900) return null;
  const two = (part: string) => part.padStart(2, '0');
  if (!day) return `${year}-${two(month)}`;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${two(hour)}:${minute}${second ? `:${second}` : ''}${zoneOf(zone)}`;
}

const isDay = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** `20240517`, `20240517T081500Z`, a Unix time in seconds or milliseconds. */
function compact(text: string): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/.exec(text);
  if (
    match &&
    isDay(Number(match[2]), Number(match[3])) &&
    Number(match[1]) > 1900 &&
    Number(match[1]) < 2100
  ) {
    const [, year, month, day, hour, minute, second, zone] = match;
    const date = `${year}-${month}-${day}`;
    return hour ? `${date}T${hour}:${minute}${second ? `:${second}` : ''}${zoneOf(zone)}` : date;
  }
  if (/^1\d{9}(\d{3})?$/.test(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1))
      .toISOString()
      .replace(/\.\d+Z/, 'Z');
  }
  return /^(19|20)\d{2}$/.test(text) ? text : null;
}

/** What the browser itself understands, e.g. `Fri, 17 May 2024 08:15:00 GMT`. */
function loose(text: string): string | null {
  if (!/(19|20)\d{2}/.test(text) || !/\p{L}{3}/u.test(text) || text.length > 70) return null;
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed)) return null;
  const date = new Date(parsed);
  if (/\d:\d\d/.test(text) && /Z$|GMT|UTC|[+-]\d{2}:?\d{2}$/.test(text)) {
    return date.toISOString().replace(/\.\d+Z/, 'Z');
  }
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(z|utc|gmt)$/i.test(zone)) return 'Z';
  const [, sign, hours = '', minutes] = /^([+-])(\d{1,2}?):?(\d{2})?$/.exec(zone) ?? [];
  return sign ? `${sign}${hours.padStart(2, '0')}:${minutes ?? '00'}` : '';
}
