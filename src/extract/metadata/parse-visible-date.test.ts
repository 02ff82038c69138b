import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseVisibleDate } from './parse-visible-date.ts';

test('a date in words is found in every script that has months here, in either case', () => {
  for (const [line, date] of [
    ['Am 3. März 2021 um 12:30', '2021-03-03'],
    ['el 14 de DICIEMBRE de 2020', '2020-12-14'],
    ['Posted Sept. 5th, 2019', '2019-09-05'],
    ['1er févr. 2024', '2024-02-01'],
    ['17 МАЯ 2022 года', '2022-05-17'],
    ['5 ŞUBAT 2023', '2023-02-05'],
    ['12 يناير 2024', '2024-01-12'],
    ['4 בינואר 2024', '2024-01-04'],
    ['21 फरवरी 2024', '2024-02-21'],
  ] as const)
    expect(parseVisibleDate(line, 'en')).toBe(date);
});

test('a word beside a day and a year is found as letters of Unicode tell it', () => {
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:\.|º|er|st|nd|rd|th)?\s*(?:de\s+|of\s+|-)?\s*([\p{L}\p{M}]{3,12})\.?,?\s*(?:de\s+|del\s+|-)?\s*((?:19|20)\d{2})(?!\d)/iu;
  const monthFirst =
    /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\.?,?\s+((?:19|20)\d{2})(?!\d)/iu;
  const part = fc.constantFrom(
    ...['may', 'MÄRZ', 'ноября', 'مايو', 'मई', '5', '31', '2020', ' de ', '-', '.', ',', ' ', 'th'],
    ...['º', '(', '|', 'of ', '、', '年'],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
      const line = parts.join('');
      const isWorded = dayFirst.test(line) || monthFirst.test(line);
      if (parseVisibleDate(line, 'en') && !/\d[-.]\d/.test(line)) expect(isWorded).toBe(true);
    }),
  );
});
