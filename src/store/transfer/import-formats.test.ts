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

test('bookmarks: descriptions keep their words, whatever markup they hold, and links in them are no stories', async () => {
  const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
<DT><A HREF="https://a.example/1" ADD_DATE="1100000000" TAGS="go"><gopher/></A>
<DD>short; and &quot;sweet&quot;
<DT><A HREF="https://a.example/2" ADD_DATE="1100000001">Loading &raquo; later</A>
<DD>* Put <script> tags last.
    * Or use <Defer src="x"> instead.
<DT><A HREF="https://a.example/3" ADD_DATE="1100000002">Two <i>ways</i> &amp; &lsquo;more&rsquo; &ndash; na&iuml;ve</A>
<DD>See <a href="https://b.example/other">the other</a> first.<br>Then <blockquote>this <b>one</b></blockquote> again.
<DT><A HREF="https://a.example/4" ADD_DATE="1100000003">Last</A>
<DD>where 3 < 4 and
c > d.
</DL><p>`;
  const found = (await readForeignExport(text))?.stories ?? [];
  expect(found.map(({ url, title, excerpt }) => [url.slice(-1), title, excerpt])).toEqual([
    ['1', '<gopher/>', 'short; and "sweet"'],
    ['2', 'Loading » later', '* Put <script> tags last. * Or use <Defer src="x"> instead.'],
    ['3', 'Two ways & ‘more’ – naïve', 'See the other first. Then this one again.'],
    ['4', 'Last', 'where 3 < 4 and c > d.'],
  ]);
});

test('Pinboard: what is to read is unread, the rest was read; the reader’s words are the note', async () => {
  const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Pinboard Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><A HREF="https://a.example/1" ADD_DATE="1600000000" PRIVATE="1" TOREAD="1" TAGS="x,to_do">One</A>
<DD><blockquote>Kept for the 9 %.</blockquote>
<DT><A HREF="https://a.example/2" ADD_DATE="1600000001" TOREAD="0" TAGS="">Two</A>
</DL></p>`;
  expect(await readForeignExport(text)).toMatchObject({
    program: 'Pinboard',
    stories: [
      { title: 'One', read: false, tags: ['x', 'to_do', 'private'], note: 'Kept for the 9 %.' },
      { title: 'Two', read: true, tags: [], note: '' },
    ],
  });
});

test('Instapaper: the page, with its shelves', async () => {
  const list = (id: number) => `<ol><li><a href="https://a.example/${id}">S${id}</a></li></ol>`;
  const shelves = ['Unread', 'Starred', 'Archive', 'Work'];
  const text = `<!DOCTYPE html><html><head><title>Instapaper: Export</title></head><body>${shelves
    .map((name, at) => `<h1>${name}</h1>${list(at)}`)
    .join('')}</body></html>`;
  const found = await readForeignExport(text);
  expect(found?.program).toBe('Instapaper');
  expect(found?.stories.map(({ starred, archived, tags }) => [starred, archived, tags])).toEqual([
    [false, false, []],
    [true, false, []],
    [false, true, []],
    [false, false, ['Work']],
  ]);
});

test('Wallabag: archive, stars and annotations are kept', async () => {
  const entry = {
    id: 3,
    url: 'https://a.example/1',
    title: 'One',
    is_archived: 1,
    is_starred: 1,
    tags: ['ports'],
    created_at: '2020-05-06T07:08:09+0000',
    published_by: ['Ann', null],
    annotations: [{ quote: 'a wall\nof granite', text: 'Why?' }, { quote: 'cheap' }],
    content: '<p>Words</p>',
  };
  const second = {
    url: 'https://a.example/2',
    is_archived: false,
    is_starred: '0',
    tags: [{ label: 'x' }],
  };
  const found = await readForeignExport(JSON.stringify([entry, second]));
  expect(found).toMatchObject({
    program: 'Wallabag',
    stories: [
      {
        archived: true,
        read: true,
        starred: true,
        authors: ['Ann'],
        savedAt: Date.UTC(2020, 4, 6, 7, 8, 9),
      },
      { archived: false, read: false, starred: false, tags: ['x'] },
    ],
  });
  const { state } = rowsOfImported(found?.stories[0] ?? nothingImported, Date.UTC(2025, 0, 1));
  expect(state.tags).toEqual(['ports', 'starred']);
  expect(state.note).toBe('> a wall\n> of granite\nWhy?\n\n> cheap');
});

test('Raindrop: favorites and highlights are kept', async () => {
  const text =
    'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,One,mine,,https://a.example/1,Unsorted,,2024-02-03T04:05:06.000Z,,"Highlight:first words\nNote:so\n\nHighlight:second words",true\n';
  const [story] = (await readForeignExport(text))?.stories ?? [];
  const { state } = rowsOfImported(story ?? nothingImported, Date.UTC(2025, 0, 1));
  expect(state.tags).toEqual(['starred']);
  expect(state.note).toBe('mine\n\n> first words\nso\n\n> second words');
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

test('Omnivore: the highlights of a story are in a file of its own, by its slug', async () => {
  const text = JSON.stringify([
    { slug: 'one-1', title: 'One', url: 'https://a.example/1', labels: [] },
    { slug: 'two-2', title: 'Two', url: 'https://a.example/2', labels: [] },
  ]);
  const written = '> The dam held\n> for a week.\n\nAsk Ida.\n\n> Nobody was hurt. #flood\n';
  const found = await readForeignExport(text, new Map([['one-1', written]]));
  expect(found?.stories.map(({ highlights }) => highlights)).toEqual([
    [
      { words: 'The dam held\nfor a week.', note: 'Ask Ida.' },
      { words: 'Nobody was hurt. #flood', note: '' },
    ],
    [],
  ]);
});

test('Pinboard’s JSON: the reader’s words are the note, and what is private says so', async () => {
  const entry = {
    href: 'https://a.example/1',
    description: 'One',
    extended: 'Kept for the 9 %.',
    time: '2023-05-06T07:08:09Z',
    tags: 'x to_do',
  };
  const text = JSON.stringify([
    { ...entry, shared: 'no', toread: 'yes' },
    { ...entry, href: 'https://a.example/2', shared: 'yes', toread: 'no' },
  ]);
  expect(await readForeignExport(text)).toMatchObject({
    program: 'Pinboard',
    stories: [
      { title: 'One', note: 'Kept for the 9 %.', read: false, tags: ['x', 'to_do', 'private'] },
      { url: 'https://a.example/2', read: true, tags: ['x', 'to_do'] },
    ],
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
  expect(importedMoment((moment + 11_644_473_600_000) * 1000)).toBe(moment);
});

test('a date that says nothing is unknown, not the year 2000 or 1970', () => {
  for (const written of [
    '0',
    0,
    '-1',
    -62135596800,
    '0000-00-00 00:00:00',
    '1',
    '99999999999999',
  ]) {
    expect(importedMoment(written), String(written)).toBeNull();
  }
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
