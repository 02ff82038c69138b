import { expect, test } from 'vitest';
import { inWords } from '#e2e/browser/fake-i18n.ts';
import { declareLanguage } from './declare-language.ts';

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
