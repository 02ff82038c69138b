import { expect, test } from 'vitest';
import { foldWord } from '#domain/text/fold-character.ts';
import { calendarWord, weekdayLanguages } from './calendar-words.ts';
import { monthNames } from './month-names.ts';

const monthLanguages = [...new Set(monthNames.map(({ language }) => language))];

/** What the Unicode CLDR calls a day's month or weekday, on its own and within a date. */
function namesOf(language: string, day: Date, part: 'month' | 'weekday'): string[] {
  const locale = `${language}-u-ca-gregory-nu-latn`;
  const alone = { [part]: 'long', timeZone: 'UTC' } as const;
  return [alone, { ...alone, day: 'numeric', month: 'long' } as const].map(
    (options) =>
      new Intl.DateTimeFormat(locale, options).formatToParts(day).find(({ type }) => type === part)
        ?.value ?? '',
  );
}

const meaning = (name: string) =>
  calendarWord(foldWord(name), name[0]?.toUpperCase() + name.slice(1));

test.each(monthLanguages)('%s: the months are those of the CLDR', (language) => {
  for (let month = 1; month <= 12; month += 1) {
    for (const name of namesOf(language, new Date(Date.UTC(2024, month - 1, 5)), 'month')) {
      expect(meaning(name), name).toBe(`month:${month}`);
      expect(
        monthNames.filter((each) => each.language === language && each.month === month),
      ).toContainEqual({ language, month, name: name.toLocaleLowerCase(language), short: false });
    }
  }
});

test.each(weekdayLanguages)('%s: the weekdays are those of the CLDR', (language) => {
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    // 1 January 2024 was a Monday.
    for (const name of namesOf(language, new Date(Date.UTC(2024, 0, weekday)), 'weekday')) {
      expect(meaning(name), name).toBe(`weekday:${weekday}`);
    }
  }
});

test('no name means two months, whatever the language', () => {
  const months = new Map<string, number>();
  for (const { name, month } of monthNames) {
    expect(months.get(name) ?? month, name).toBe(month);
    months.set(name, month);
  }
});
