import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './firefox-test.ts';

const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
<DT><A HREF="https://ledger.example/harbor" ADD_DATE="1790000000">The harbor wall of Vellin</A>
<DT><A HREF="https://ledger.example/ferry" ADD_DATE="1790000001">A ferry for Morrow</A>
</DL><p>`;

test('stories of another service are imported, and stand on the list', async ({ firefox }) => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-import-'));
  try {
    const file = join(folder, 'bookmarks.html');
    writeFileSync(file, bookmarks);
    await firefox.newTab('/src/reading-list/index.html#/backup');
    await firefox.tab.upload(file);
    await firefox.tab.untilText('2 added');
    await firefox.newTab('/src/reading-list/index.html');
    await firefox.tab.untilText('The harbor wall of Vellin');
    await firefox.tab.untilText('A ferry for Morrow');
    // Firefox keeps it when the disk gets full, without a question to the reader.
    expect(await firefox.tab.evaluate(() => navigator.storage.persist())).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
