import { expect, test } from 'vitest';
import { scaleOf } from '#domain/numbers/scales-and-units.ts';
import { foldWord } from '#domain/text/fold-character.ts';
import { calendarWord, weekdayLanguages } from './calendar-words.ts';
import { monthNames } from './month-names.ts';
import { relativeYearLanguages, relativeYears } from './relative-years.ts';

// Our tables of languages against those of the Unicode CLDR, which `Intl` has.

const tagOf = (language: string) => (language === 'no' ? 'nb' : language);
const monthLanguages = [...new Set(monthNames.map(({ language }) => language))];

test.each(monthLanguages)(
  'the months in %s are known by the name that goes with a day',
  (language) => {
    const format = new Intl.DateTimeFormat(`${tagOf(language)}-u-ca-gregory-nu-latn`, {
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    });
    const named = Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(new Date(Date.UTC(2001, month, 3)));
      const name = foldWord(parts.find(({ type }) => type === 'month')?.value ?? '');
      return monthNames.find((each) => each.language === language && foldWord(each.name) === name)
        ?.month;
    });
    expect(named).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  },
);

test.each(weekdayLanguages)('the days of the week in %s are known', (language) => {
  const format = new Intl.DateTimeFormat(tagOf(language), { weekday: 'long', timeZone: 'UTC' });
  for (let day = 1; day <= 7; day++) {
    // The first of January 2001 was a Monday.
    const name = format.format(new Date(Date.UTC(2001, 0, day)));
    const written = name.charAt(0).toUpperCase() + name.slice(1);
    expect(calendarWord(foldWord(name), written), name).toBe(`weekday:${day}`);
  }
});

const scaled = 'en de fr es it pt nl sv no da fi pl cs tr ru uk bg ar he fa hi el ro hu ja zh ko';

test.each(scaled.split(' '))(
  'what stands for a million and more in %s multiplies by as much',
  (language) => {
    const format = new Intl.NumberFormat(`${tagOf(language)}-u-nu-latn`, {
      notation: 'compact',
      compactDisplay: 'long',
    });
    for (const value of [6, 9, 12].flatMap((zeros) => [1, 2, 5].map((one) => one * 10 ** zeros))) {
      const parts = format.formatToParts(value);
      const digits = parts.flatMap(({ type, value }) => (type === 'integer' ? [value] : []));
      const words = parts.find(({ type }) => type === 'compact')?.value.split(/\s/u) ?? [];
      // "Mil millones" is a thousand of millions.
      const scale = words.reduce((all, word) => all * (scaleOf(foldWord(word), language) ?? 1), 1);
      expect(scale, `${value}: ${words.join(' ')}`).toBe(value / Number(digits.join('')));
    }
  },
);

test.each(relativeYearLanguages)(
  'last year, this year and next year are known in %s',
  (language) => {
    const format = new Intl.RelativeTimeFormat(tagOf(language), { numeric: 'auto' });
    for (const away of [-1, 0, 1]) {
      const words = format.format(away, 'year');
      const years = relativeYears(words, language, '2024-06-01').map(({ year }) => year);
      expect(years, words).toContain(2024 + away);
    }
  },
);
