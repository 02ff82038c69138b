import 'fake-indexeddb/auto';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import { newReadingState } from '#domain/story/new-reading-state.ts';
import { type DavServer, startDavServer } from '#e2e/sync/start-dav-server.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { beginSync, openStorage } from '#store/sync/join-sync.ts';
import { runSync } from '#store/sync/run-sync.ts';
import { WebdavStorage } from './webdav-storage.ts';

const never = new AbortController().signal;
const bytes = (text: string) => new TextEncoder().encode(text);
const failing = (kind: string) =>
  expect.objectContaining({ failure: expect.objectContaining({ kind }) });

describe.each(['apache', 'nginx'] as const)('a folder on %s', (kind) => {
  let server: DavServer;
  beforeAll(async () => {
    server = await startDavServer(kind);
  }, 600_000);
  afterAll(() => server.close());

  const storage = (changes: { password?: string; address?: string; access?: boolean } = {}) =>
    new WebdavStorage({
      address: changes.address ?? server.address,
      user: server.user,
      password: changes.password ?? server.password,
      hasAccess: async () => changes.access ?? true,
      signal: never,
    });

  test('files are listed with their sizes, got, and removed with their folder', async () => {
    const place = storage();
    expect(await place.list('')).toEqual([]);
    expect(await place.list('none')).toBeNull();
    expect(await place.get('none')).toBeNull();
    await place.put('one/t/deep', bytes('abc'));
    await place.put('one/file', bytes('abcd'));
    expect(await place.list('')).toEqual([{ name: 'one', isFolder: true, size: 0 }]);
    expect((await place.list('one'))?.sort((a, b) => a.size - b.size)).toEqual([
      { name: 't', isFolder: true, size: 0 },
      { name: 'file', isFolder: false, size: 4 },
    ]);
    expect(new TextDecoder().decode((await place.get('one/t/deep')) ?? undefined)).toBe('abc');
    await place.remove('one/file');
    await place.remove('one/file');
    expect(await place.get('one/file')).toBeNull();
    await place.remove('');
    expect(await place.list('')).toEqual([]);
  });

  test('what stands in the way has a kind of its own', async () => {
    await expect(storage({ password: 'other' }).list('')).rejects.toEqual(failing('refused'));
    const elsewhere = storage({ address: `${server.address}none/` });
    await expect(elsewhere.list('')).rejects.toEqual(failing('no folder'));
    await expect(elsewhere.put('one', bytes('a'))).rejects.toEqual(failing('no folder'));
    await expect(storage({ access: false }).list('')).rejects.toEqual(
      failing('access not granted'),
    );
    await server.restart({ mostBytes: 3 });
    await expect(storage().put('one', bytes('abcd'))).rejects.toEqual(failing('full'));
    await server.stop();
    await expect(storage().list('')).rejects.toEqual(failing('unreachable'));
    await server.restart();
  });

  test('two devices meet in it, and a reader of the format that shares no code with Gloss reads it', async () => {
    const words = 'lamp river stone tide gate moss fern';
    const opened = await openStorage(storage(), words, true);
    const again = await openStorage(storage(), words, false);
    expect(again.keyFile).toBe(opened.keyFile);
    await expect(openStorage(storage(), 'lamp', false)).rejects.toEqual(
      failing('wrong passphrase'),
    );
    const [one, other] = [new GlossDatabase(`one ${kind}`), new GlossDatabase(`other ${kind}`)];
    await beginSync(one, { user: server.user, folder: null }, opened);
    await beginSync(other, { user: server.user, folder: null }, again);
    const article = sampleArticle({ id: 'a-story' });
    await one.articles.put(article);
    await one.analyses.put(sampleRun({ articleId: article.id }));
    await one.readingStates.put({ ...newReadingState(article.id, 5), note: 'Ask Ida.' });
    await runSync(one, storage(), never);
    await runSync(other, storage(), never);
    expect(await other.readingStates.toArray()).toEqual(await one.readingStates.toArray());
    expect(await other.articles.get(article.id)).toEqual(article);

    const before = server.requests().length;
    await one.readingStates.update(article.id, { readAt: 7 });
    await runSync(one, storage(), never);
    // The top, this device's folder, the other's where it has one, and the pack.
    expect(server.requests().length - before).toBeLessThanOrEqual(6);

    const program = join(import.meta.dirname, '../../e2e/sync/print-store.mjs');
    const folder = join(server.folder, 'gloss-sync');
    const printed = spawnSync(process.execPath, [program, folder, words], { encoding: 'utf8' });
    expect(printed.stderr).toBe('');
    expect(printed.stdout).toContain('Ask Ida.');
    expect(printed.stdout).toContain(article.title);
  }, 60_000);
});
