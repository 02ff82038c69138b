import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inWords } from '#e2e/browser/fake-i18n.ts';
import { interfaceLanguage, message, plural } from './message.ts';

const root = join(import.meta.dirname, '../..');
const english = JSON.parse(readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8'));

test('a message comes in the words of its file', () => {
  expect(message('actionTitle')).toBe('Read this article with Gloss');
});

test('every message is used', () => {
  const listed = spawnSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'manifest.json'],
    { cwd: root, encoding: 'utf8' },
  ).stdout;
  const code = listed
    .split('\n')
    .filter((path) => /\.(?:tsx?|json)$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  const quoted = code.match(/(?<=['"`])\w+(?=['"`])/g) ?? [];
  const named = new Set(quoted.map((word) => word.replace(/^__MSG_(\w+)__$/, '$1')));
  const unused = Object.keys(english).filter(
    (key) => !named.has(key.replace(/_(?:zero|one|two|few|many|other)$/, '')),
  );
  expect(unused).toEqual([]);
});

test('dates and plurals follow the language of the messages, not that of the browser', () => {
  expect(interfaceLanguage()).toBe('en');
  expect(plural('claimCountDiffers', 0)).toBe('0 differ');
});

test('a count takes the form that its language has for it, and numbers of its kind', () => {
  const arabic = {
    languageOfMessages: { message: 'ar' },
    listCount_zero: { message: 'لا مقالات' },
    listCount_one: { message: 'مقالة واحدة' },
    listCount_two: { message: 'مقالتان' },
    listCount_few: { message: '$1 مقالات' },
    listCount_many: { message: '$1 مقالة' },
    listCount_other: { message: '$1 من المقالات' },
  };
  const counts = [0, 1, 2, 3, 11, 100, 103];
  const told = inWords(arabic, () => counts.map((count) => plural('listCount', count)));
  const inDigits = (count: number) => new Intl.NumberFormat('ar').format(count);
  expect(told).toEqual([
    'لا مقالات',
    'مقالة واحدة',
    'مقالتان',
    `${inDigits(3)} مقالات`,
    `${inDigits(11)} مقالة`,
    `${inDigits(100)} من المقالات`,
    `${inDigits(103)} مقالات`,
  ]);
});

test('a language with a single form needs no other, whatever English has', () => {
  const japanese = {
    languageOfMessages: { message: 'ja' },
    listCount_other: { message: '$1件' },
  };
  expect(inWords(japanese, () => [1, 2].map((count) => plural('listCount', count)))).toEqual([
    '1件',
    '2件',
  ]);
});
