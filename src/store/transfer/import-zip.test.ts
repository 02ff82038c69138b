import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-writer.js';
import { expect, test } from 'vitest';
import { filesInZip } from './import-zip.ts';
import { zipArchive } from './zip-archive.ts';

const plenty = 1_000_000;

async function textsOf(file: Blob, mostBytes = plenty): Promise<string[]> {
  const texts: string[] = [];
  for await (const { text } of filesInZip(file, mostBytes)) texts.push(text);
  return texts;
}

/** An archive as another program writes it: packed, or with the longer records of ZIP64. */
async function packed(text: string, options: { level?: number; zip64?: boolean }): Promise<Blob> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>>();
  const archive = new Response(readable).blob();
  const writer = new ZipWriter(writable, { useWebWorkers: false, ...options });
  const content = new Blob([text]);
  await writer.add('part.csv', { readable: content.stream(), size: content.size });
  await writer.close();
  return archive;
}

/** The archive with one byte of its content changed, found by what is written there. */
async function altered(archive: Blob, written: string): Promise<Blob> {
  const bytes = Buffer.from(await archive.arrayBuffer());
  bytes[bytes.indexOf(written)] = 0x21;
  return new Blob([bytes]);
}

test('the lists of an archive are read by name, and other files are ignored', async () => {
  const archive = await zipArchive([
    { name: 'b.csv', text: 'second' },
    { name: 'a.html', text: 'first – ä' },
    { name: 'picture.png', text: 'none' },
    { name: 'inside/c.csv', text: 'none' },
  ]);
  expect(await textsOf(archive)).toEqual(['first – ä', 'second']);
});

test('the highlights beside the lists are read by their names, and count against the limit', async () => {
  const archive = await zipArchive([
    { name: 'metadata_0_to_20.json', text: '[]' },
    { name: 'highlights/one-1.md', text: '> The dam held.' },
    { name: 'content/one-1.html', text: 'none' },
  ]);
  for await (const { text, highlights } of filesInZip(archive, plenty)) {
    expect(text).toBe('[]');
    expect([...highlights]).toEqual([['one-1', '> The dam held.']]);
  }
  await expect(textsOf(archive, 10)).rejects.toThrow('too large');
});

test.each([
  ['packed', { level: 6 }],
  ['with the records of ZIP64', { zip64: true }],
])('an archive %s is read', async (_, options) => {
  const text = 'title,url\n'.repeat(1000);
  expect(await textsOf(await packed(text, options))).toEqual([text]);
});

test('a list with a wrong checksum is refused', async () => {
  const archive = await zipArchive([{ name: 'a.csv', text: 'title,url' }]);
  await expect(textsOf(await altered(archive, 'title'))).rejects.toThrow('damaged');
});

test('an archive without its directory is refused', async () => {
  const archive = await zipArchive([{ name: 'a.csv', text: 'title,url' }]);
  await expect(textsOf(archive.slice(0, archive.size - 30))).rejects.toThrow('damaged');
});

test('unpacking stops when all lists together exceed the limit', async () => {
  await expect(textsOf(await packed('x'.repeat(plenty + 1), { level: 9 }))).rejects.toThrow(
    'too large',
  );
  const two = await zipArchive([
    { name: 'a.csv', text: 'x'.repeat(60) },
    { name: 'b.csv', text: 'x'.repeat(60) },
  ]);
  await expect(textsOf(two, 100)).rejects.toThrow('too large');
});

test('an archive without lists is refused', async () => {
  await expect(textsOf(await zipArchive([{ name: 'a.txt', text: 'x' }]))).rejects.toThrow(
    'no list',
  );
});
