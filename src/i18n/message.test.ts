import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
