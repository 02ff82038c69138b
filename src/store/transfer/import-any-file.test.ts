import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { GlossDatabase } from '#store/database/database.ts';
import { importFile } from './import-file.ts';
import { UnreadableFile } from './import-lines.ts';
import { zipArchive } from './zip-archive.ts';

const page =
  '<!doctype html><html><head><title>Harbor news</title></head><body><nav><a href="https://coast.example/">Home</a> <a href="https://coast.example/about">About</a></nav><article><h1>Harbor news</h1><p>The council <a href="https://coast.example/council">voted</a>.</p></article></body></html>';
const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);
const beginning = '{"gloss":"backup","version":4,"createdAt":"2026-01-01T00:00:00Z"}\n';

const files: Record<string, () => Promise<Blob> | Blob> = {
  'an empty file': () => new Blob([]),
  'a JSON object': () => new Blob(['{"name":"widgets","list":[{"id":1},{"id":2}]}']),
  'a JSON list of anything': () => new Blob(['[{"id":1,"links":["https://coast.example/"]}]']),
  'a JSON list without entries': () => new Blob(['{"items":[]}']),
  'a JSON string': () => new Blob(['"https://coast.example/"']),
  'null as JSON': () => new Blob(['null']),
  'broken JSON': () => new Blob(['{"gloss":']),
  'JSON nested deep': () => new Blob(['['.repeat(200_000)]),
  'a saved web page': () => new Blob([page]),
  'a saved web page in XHTML': () => new Blob([`<?xml version="1.0"?>\n${page}`]),
  'an image': () => new Blob([png]),
  'a packed image': () => new Blob([gzipSync(png)]),
  'a packed file that breaks off': () => new Blob([gzipSync(page).subarray(0, 60)]),
  'bytes that only begin like a packed file': () => new Blob([Uint8Array.of(0x1f, 0x8b, 1, 2, 3)]),
  'bytes that only begin like an archive': () => new Blob([Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9)]),
  'an archive of a document': () => zipArchive([{ name: 'word/document.xml', text: '<w/>' }]),
  'an archive with a list of anything': () =>
    zipArchive([
      { name: 'data.json', text: '{"a":1}' },
      { name: 'index.html', text: page },
    ]),
  'a document in PDF': () => new Blob(['%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj']),
  'a table of anything': () => new Blob(['name,age\nIda,40\n']),
};

test.each(Object.keys(files))('%s is refused for a reason that has its sentence', async (name) => {
  const database = new GlossDatabase(`any ${name}`);
  const file = (await files[name]?.()) ?? new Blob();
  const refused = await importFile(database, file, { now: 1 }).then(
    (report) => report,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(UnreadableFile);
  expect(await database.readingStates.count()).toBe(0);
  expect(await database.settings.count()).toBe(0);
  database.close();
});

test('a packed file is given up once more came out of it than an export has', async () => {
  const database = new GlossDatabase('packed');
  const table = new Blob([gzipSync(`url\n${'https://coast.example/\n'.repeat(50_000)}`)]);
  const importing = importFile(database, table, { now: 1, largestExport: 1_000_000 });
  await expect(importing).rejects.toThrow('file too large');
  database.close();
});

test('what only begins like a backup brings nothing in, and the report says what was skipped', async () => {
  const database = new GlossDatabase('only the beginning');
  for (const rest of ['', page, '{"a":1}\n[]\n']) {
    const report = await importFile(database, new Blob([beginning, rest]), { now: 1 });
    expect(report).toMatchObject({ added: 0, merged: 0 });
    expect(report.skipped).toBeGreaterThan(0);
  }
  database.close();
});
