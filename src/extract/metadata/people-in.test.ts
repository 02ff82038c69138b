import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikePerson, peopleIn } from './people-in.ts';

test('a person is two to four words of letters, the first with a capital', () => {
  const words = /^\p{Lu}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]*){1,3}$/u;
  const unit = fc.constantFrom(..."AÉЖaéжß .'’-1|東");
  fc.assert(
    fc.property(fc.string({ unit }), (name) => {
      fc.pre(!/^[東]+$/.test(name));
      expect(looksLikePerson(name)).toBe(words.test(name) && name !== name.toUpperCase());
    }),
    { numRuns: 2000 },
  );
});

test('names are told from the words and marks before and behind them', () => {
  for (const [line, names] of [
    ['By Jane Roe and JOHN DOE, Staff Writer', ['Jane Roe', 'John Doe']],
    ['– Text: Kim Lê', ['Kim Lê']],
    ['Geschrieben von Éva Örkény am', ['Éva Örkény']],
    ['Jane Roe for the Daily Planet', ['Jane Roe']],
    ['作者：王小明', ['王小明']],
    ['김하늘 기자', ['김하늘']],
    ['| Redaktion', []],
    ['Ein Kommentar von Lena Brandt', ['Lena Brandt']],
    ['An analysis by Jane Roe', ['Jane Roe']],
    ['By Jane Roe and Kim Lee, Courier staff', ['Jane Roe', 'Kim Lee']],
    ['Zeige alle Beiträge von Lena Brandt', ['Lena Brandt']],
    ['More articles by Jane Roe', ['Jane Roe']],
    ['Jane Roe Aug', ['Jane Roe']],
    ['Jane RoeFollow', ['Jane Roe']],
    ['Jane Roe, Oslo-based painter, fan of short puns.', ['Jane Roe']],
    ['取材・文：山田太郎', ['山田太郎']],
  ] as const)
    expect(peopleIn([line])).toEqual(names);
});

test('of a byline without end only the beginning is read, whatever it is made of', () => {
  for (const filler of [' ', 'a', '(', '[', '@', ',']) {
    const names = peopleIn([`Jane Roe, ${filler.repeat(2000)}, Ann Other`]);
    expect(names).not.toContain('Ann Other');
  }
  expect(peopleIn(Array<string>(5000).fill('Jane Roe'))).toEqual(['Jane Roe']);
});

test('a day of the week beside a name and a role are nobody', () => {
  expect(peopleIn(['By Ida Berg\nThursday', 'Health Correspondent'])).toEqual(['Ida Berg']);
});
