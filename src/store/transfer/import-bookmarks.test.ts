// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { entriesAsBookmarks } from '#domain/export/export-bookmarks.ts';
import { listEntryOf } from '#domain/export/export-list-entry.ts';
import { sampleStory } from '#domain/export/export-sample-story.ts';
import { readBookmarks } from './import-bookmarks.ts';

const story = sampleStory({ note: 'Ask Ann.' });

test('what is exported as bookmarks is imported as it was', () => {
  const [read] = readBookmarks(entriesAsBookmarks([listEntryOf(story)]));
  expect(read).toMatchObject({
    url: 'https://news.example/ai/rally?page=1',
    title: 'AI stocks rally on token usage surge',
    tags: ['AI', 'chip war', '2026'],
    savedAt: story.state?.savedAt && Math.floor(story.state.savedAt / 1000) * 1000,
    excerpt: 'Ask Ann.',
  });
});

test('lists nested two thousand deep are read to their end', () => {
  const deep = '<dl><dt><h3>x</h3>'.repeat(2000);
  const stories = readBookmarks(`<!doctype html>${deep}<a href="https://a.example/1">One</a>`);
  expect(stories).toMatchObject([{ url: 'https://a.example/1', title: 'One' }]);
});
