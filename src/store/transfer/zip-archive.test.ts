import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zipArchive } from './zip-archive.ts';

const files = [
  { name: 'One.md', text: '# One\n' },
  { name: '二つ.md', text: 'Zwei “Wörter”\n'.repeat(500) },
  { name: 'Empty.md', text: '' },
];

/** Tests the archive's sums, then lists its names and contents. */
const script = `
import sys, json, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps([[each, archive.read(each).decode()] for each in archive.namelist()]))
`;

test('another program finds names and contents intact', async ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-zip-'));
  const path = join(folder, 'a.zip');
  try {
    writeFileSync(path, new Uint8Array(await (await zipArchive(files)).arrayBuffer()));
    const listed = execFileSync('python3', ['-c', script, path], { encoding: 'utf8' });
    expect(JSON.parse(listed)).toEqual(files.map(({ name, text }) => [name, text]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    skip('There is no python3 here to open the archive with.');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
