import { expect, test } from 'vitest';
import { inWords, messagesIn } from '#e2e/browser/fake-i18n.ts';
import { declareLanguage, interfaceDirection } from './declare-language.ts';

test('a page says the language of its words and the direction they run in', () => {
  const declared = (language: string) =>
    inWords({ languageOfMessages: { message: language } }, () => {
      const page = { lang: '', dir: '' };
      declareLanguage(page);
      return `${page.lang} ${page.dir}`;
    });
  const told = ['en', 'de', 'ja', 'zh-CN', 'ar', 'he', 'fa', 'ur'].map(declared);
  expect(told).toEqual([
    'en ltr',
    'de ltr',
    'ja ltr',
    'zh-CN ltr',
    'ar rtl',
    'he rtl',
    'fa rtl',
    'ur rtl',
  ]);
});

test.each([
  ['de', 'ltr'],
  ['ar', 'rtl'],
])(
  'in %s, which runs %s, a key that points to where lines begin is named as the key that does',
  (folder, direction) => {
    const told = inWords(messagesIn(folder), interfaceDirection);
    expect(told).toBe(direction);
    const turned: Record<string, string> = { '←': '→', '→': '←' };
    const arrowsIn = (words: string) => (words.match(/[←→]/g) ?? []).join('');
    const inEnglish = Object.entries(messagesIn('en')).filter(([, { message }]) =>
      arrowsIn(message),
    );
    const expected = inEnglish.map(([key, { message }]) => [
      key,
      arrowsIn(message).replace(/./g, (arrow) => (told === 'rtl' ? (turned[arrow] ?? '') : arrow)),
    ]);
    const messages = messagesIn(folder);
    expect(inEnglish.map(([key]) => [key, arrowsIn(messages[key]?.message ?? '')])).toEqual(
      expected,
    );
  },
);
