import { expect, test } from 'vitest';
import { entriesAsBookmarks } from '#domain/export/export-bookmarks.ts';
import { listEntryOf } from '#domain/export/export-list-entry.ts';
import { sampleStory } from '#domain/export/export-sample-story.ts';
import { readBookmarks } from './import-bookmarks.ts';

const story = sampleStory({ note: 'Ask Ann.' });

test('exported bookmarks are imported unchanged', async () => {
  const [read] = await readBookmarks(entriesAsBookmarks([listEntryOf(story)]));
  expect(read).toMatchObject({
    url: 'https://news.example/ai/rally?page=1',
    title: 'AI stocks rally on token usage surge',
    tags: ['AI', 'chip war', '2026'],
    savedAt: story.state?.savedAt && Math.floor(story.state.savedAt / 1000) * 1000,
    note: 'Ask Ann.',
    read: false,
    archived: false,
  });
});

test.each([
  '<a href="https://a.example/">t',
  '<h3>x',
  '<dl><p>',
  '<dl><dt><h3>f</h3><a href=x>t',
  '<dt>',
  '<dd>text ',
  '<b><p>',
  '<a href=x><div>t',
  '<!-- ',
  '<a href="',
  '<title>',
  '&amp',
])('time grows no faster than a file in which %s is left open', async (open) => {
  const takes = async (times: number) => {
    const start = performance.now();
    await readBookmarks(`<!doctype html><dl>${open.repeat(times)}`);
    return performance.now() - start;
  };
  await takes(1000);
  const [short, long] = [await takes(10_000), await takes(80_000)];
  // Eight times the file; quadratic would be sixty-four times.
  expect(long).toBeLessThan(30 * Math.max(short, 10));
});

test('text in a script, a style or a comment is not a bookmark', async () => {
  const link = '<a href="https://a.example/0">No</a>';
  const stories = await readBookmarks(
    `<!doctype html><title>${link}</title><style>${link}</style><script>"${link}"</script><!-- ${link} -->` +
      '<dl><dt><a href="https://a.example/1">One</a></dl>',
  );
  expect(stories.map(({ url }) => url)).toEqual(['https://a.example/1']);
});

test('of a tag with attributes without end only the first are read', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, nth) => `a${nth}=1`).join(' ');
  const [first, last] = await readBookmarks(
    `<a href="https://a.example/" ${many(200)}>t</a><a ${many(200)} href="https://b.example/">u</a>`,
  );
  expect(first).toMatchObject({ url: 'https://a.example/', title: 't' });
  expect(last).toMatchObject({ url: '', title: 'u' });
});
