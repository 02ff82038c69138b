import { expect, test } from 'vitest';
import { importedMoment, nothingImported, rowsOfImported } from '#domain/import/import-story.ts';
import { readForeignExport } from './import-formats.ts';

const brief = async (text: string) =>
  (await readForeignExport(text))?.stories.map(({ url, title, tags, savedAt, archived }) => ({
    url,
    title,
    tags: tags.filter(Boolean),
    savedAt,
    archived,
  }));

test('Pocket: the CSV of its last years', async () => {
  const text =
    'title,url,time_added,tags,status\n"One, ""two""",https://a.example/1,1700000000,ai|chips,unread\nTwo,https://a.example/2,1700000001,,archive\n';
  expect((await readForeignExport(text))?.program).toBe('Pocket');
  expect(await brief(text)).toEqual([
    {
      url: 'https://a.example/1',
      title: 'One, "two"',
      tags: ['ai', 'chips'],
      savedAt: 1_700_000_000_000,
      archived: false,
    },
    {
      url: 'https://a.example/2',
      title: 'Two',
      tags: [],
      savedAt: 1_700_000_001_000,
      archived: true,
    },
  ]);
});

test('Pocket: the page of earlier years', async () => {
  const text = `<!DOCTYPE html>\n<html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
    <li><a href="https://a.example/1?x=1&amp;y=2" time_added="1500000000" tags="ai,to cite">A &lt;b&gt; story</a></li></ul>
    <h1>Read Archive</h1><ul><li><a href="https://a.example/2" time_added="1500000001" tags="">Two</a></li></ul></body></html>`;
  expect((await readForeignExport(text))?.program).toBe('Pocket');
  expect(await brief(text)).toEqual([
    {
      url: 'https://a.example/1?x=1&y=2',
      title: 'A <b> story',
      tags: ['ai', 'to cite'],
      savedAt: 1_500_000_000_000,
      archived: false,
    },
    {
      url: 'https://a.example/2',
      title: 'Two',
      tags: [],
      savedAt: 1_500_000_001_000,
      archived: true,
    },
  ]);
});

test('bookmarks of a browser: folders are tags, but for the browser’s own', async () => {
  const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
  <DL><p>
    <DT><A HREF="https://a.example/1" ADD_DATE="1600000000">One</A>
    <DT><H3>Chips</H3>
    <DL><p><DT><A HREF="https://a.example/2" ADD_DATE="1600000001" TAGS="ai">Two</A><DD>What it says</DL><p>
    <DT><A HREF="javascript:alert(1)">Three</A>
  </DL><p>
</DL><p>`;
  expect((await brief(text))?.map(({ url, tags }) => ({ url, tags }))).toEqual([
    { url: 'https://a.example/1', tags: [] },
    { url: 'https://a.example/2', tags: ['Chips', 'ai'] },
    { url: 'javascript:alert(1)', tags: [] },
  ]);
  expect((await readForeignExport(text))?.stories[1]?.excerpt).toBe('What it says');
});

test('the description of a folder is not attached to the story before it', async () => {
  const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>
  <DT><A HREF="https://a.example/1">One</A>
  <DT><H3>Chips</H3>
  <DD>All about chips
  <DL><p><DT><A HREF="https://a.example/2">Two</A></DL><p>
  <DT><A HREF="https://a.example/3">Three</A></DL>`;
  expect(
    (await readForeignExport(text))?.stories.map(({ tags, excerpt }) => [tags, excerpt]),
  ).toEqual([
    [[], ''],
    [['Chips'], ''],
    [[], ''],
  ]);
});

test('a bookmark file may leave tags open and write its characters in any way that HTML has', async () => {
  const text =
    '<!DOCTYPE html><DL><DT><A HREF=https://a.example/1?a=1&amp;b=2>Caf&eacute; &hellip; &#x1F600<A HREF="https://a.example/2">T<b>w</b>o';
  expect((await brief(text))?.map(({ url, title }) => [url, title])).toEqual([
    ['https://a.example/1?a=1&b=2', 'Café … 😀'],
    ['https://a.example/2', 'Two'],
  ]);
});

test('Instapaper', async () => {
  const text =
    'URL,Title,Selection,Folder,Timestamp\r\nhttps://a.example/1,One,"A line,\r\nand another",Unread,1600000000\r\nhttps://a.example/2,Two,,Work,1600000001\r\nhttps://a.example/3,Three,,Archive,1600000002';
  expect((await readForeignExport(text))?.program).toBe('Instapaper');
  expect(await brief(text)).toMatchObject([
    { title: 'One', tags: [], archived: false },
    { title: 'Two', tags: ['Work'], archived: false },
    { title: 'Three', tags: [], archived: true, savedAt: 1_600_000_002_000 },
  ]);
  expect((await readForeignExport(text))?.stories[0]?.excerpt).toBe('A line,\r\nand another');
});

test('Raindrop', async () => {
  const text =
    'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,One,mine,says,https://a.example/1,Work / Chips,"ai, to cite",2024-02-03T04:05:06.000Z,,,false\n';
  expect((await readForeignExport(text))?.program).toBe('Raindrop');
  expect((await readForeignExport(text))?.stories).toMatchObject([
    { title: 'One', note: 'mine', excerpt: 'says', savedAt: Date.UTC(2024, 1, 3, 4, 5, 6) },
  ]);
  const [story] = (await readForeignExport(text))?.stories ?? [];
  const { state } = rowsOfImported(story ?? nothingImported, Date.UTC(2025, 0, 1));
  expect(state.tags).toEqual(['Work', 'Chips', 'ai', 'to cite']);
});

test('Readwise Reader', async () => {
  const text = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nOne,https://a.example/1,x,"['ai', 'chips']",2024-02-03 04:05:06+00:00,1.0,archive,True\n`;
  expect((await readForeignExport(text))?.program).toBe('Readwise');
  expect((await readForeignExport(text))?.stories).toMatchObject([
    { tags: ['ai', 'chips'], archived: true, read: true, savedAt: Date.UTC(2024, 1, 3, 4, 5, 6) },
  ]);
});

test('Omnivore', async () => {
  const text = JSON.stringify([
    {
      id: '1',
      slug: 'one-1',
      title: 'One',
      description: null,
      author: 'Ann',
      url: 'https://a.example/1',
      state: 'Archived',
      readingProgress: 100,
      labels: ['ai'],
      savedAt: '2023-05-06T07:08:09.000Z',
    },
  ]);
  expect(await readForeignExport(text)).toMatchObject({
    program: 'Omnivore',
    stories: [{ authors: ['Ann'], archived: true, read: true, tags: ['ai'] }],
  });
});

test('a text that no program exported is not recognized', async () => {
  for (const text of ['', 'Dear diary', '{"a":1}', '[1,2]', '{broken', 'name,age\nx,3', '<html>']) {
    expect(await readForeignExport(text), text).toBeNull();
  }
});

test('moments are read in seconds, milliseconds, microseconds and words', async () => {
  const moment = Date.UTC(2024, 0, 2);
  for (const written of [moment / 1000, String(moment), moment * 1000, '2024-01-02']) {
    expect(importedMoment(written)).toBe(moment);
  }
  expect(importedMoment('soon')).toBeNull();
  expect(importedMoment('')).toBeNull();
});

test('an imported story is an unread one with a clean address, saved no later than now', async () => {
  const now = Date.UTC(2026, 0, 1);
  const { bookmark, state } = rowsOfImported(
    {
      ...nothingImported,
      url: ' https://www.a.example/x?utm_source=rss&id=7#top ',
      tags: ['#AI', 'ai', ' '],
      savedAt: now * 2,
    },
    now,
  );
  expect(bookmark).toMatchObject({
    url: 'https://www.a.example/x?id=7',
    siteName: 'a.example',
    title: 'https://www.a.example/x?id=7',
  });
  expect(state).toMatchObject({ savedAt: now, readAt: null, archivedAt: null, tags: ['AI'] });
  for (const url of [
    '',
    'javascript:alert(1)',
    'data:text/html,x',
    'chrome://settings',
    'nonsense',
  ]) {
    expect(() => rowsOfImported({ ...nothingImported, url }, now), url).toThrow(RangeError);
  }
});
