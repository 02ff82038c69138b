import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PlainFailure } from './run-command.mjs';
import { startOptions } from './start-options.mjs';

const folder = mkdtempSync(join(tmpdir(), 'gloss-options-'));
beforeAll(() => {
  writeFileSync(join(folder, 'saved.html.gz'), '');
  writeFileSync(join(folder, 'notes.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const options = (...args: string[]) => startOptions(args, folder);

test('without arguments the sample article is shown, and nothing is written', () => {
  expect(options('--headless')).toEqual({
    page: null,
    as: null,
    headless: true,
    out: null,
    endpoint: null,
  });
});

test('a page is an address, or a file as seen from where the command was given', () => {
  expect(options('https://news.example/a').page).toEqual({ address: 'https://news.example/a' });
  expect(options('saved.html.gz').page).toEqual({ file: join(folder, 'saved.html.gz') });
  expect(options('--out', 'x').out).toBe(join(folder, 'x'));
});

test('a saved file is given its address, and an endpoint its model', () => {
  const asked = options(
    ...['saved.html.gz', '--as', 'https://news.example/a'],
    ...['--endpoint', 'http://127.0.0.1:1234/v1/', '--model', 'small', '--key', 'k'],
  );
  expect(asked.as).toBe('https://news.example/a');
  expect(asked.endpoint).toEqual({
    address: 'http://127.0.0.1:1234/v1',
    model: 'small',
    key: 'k',
  });
});

test.each([
  [['--headles'], 'Unknown option'],
  [['a', 'b'], 'Only one page at a time'],
  [['nowhere.html'], 'There is no file nowhere.html'],
  [['notes.txt'], 'notes.txt is no saved page'],
  [['--as', 'https://news.example/'], '--as gives a saved file its address'],
  [['saved.html.gz', '--as', 'news'], '--as must be an http or https address'],
  [['ftp://news.example/'], 'The page must be an http or https address'],
  [['--endpoint', 'https://api.example/v1'], '--endpoint needs a --model'],
  [['--key', 'k'], '--model and --key belong to an --endpoint'],
  [['--out'], "'--out <value>' argument missing"],
])('%j is refused in one sentence', (args, sentence) => {
  expect(() => options(...args)).toThrow(PlainFailure);
  expect(() => options(...args)).toThrow(sentence);
});
