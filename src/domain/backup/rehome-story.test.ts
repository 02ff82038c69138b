import { expect, test } from 'vitest';
import { articleIdOf } from '#domain/article/article-id.ts';
import { articleOf } from '#domain/article/article-of.ts';
import type { BackupStory } from './backup-format.ts';
import { rehomeStory } from './rehome-story.ts';

const now = Date.parse('2026-11-27T12:00:00Z');
const paper = 'https://thepaper.co.uk/news/budget';

function storyAt(url: string, collectedAt = '2026-11-01T00:00:00Z'): BackupStory {
  const id = articleIdOf(paper);
  const article = { ...articleOf(['One. Two.']), id, url, canonicalUrl: paper, collectedAt };
  const state = { articleId: id, savedAt: 1, readAt: null, archivedAt: null, tags: [], note: '' };
  return {
    article,
    state,
    run: null,
    revision: null,
    notes: [],
    bookmark: null,
    predictions: [],
    questions: [],
  };
}

test('A story of a file that names the address of another owner under co.uk is a story of its own', () => {
  const { article, state } = rehomeStory(storyAt('https://freehost.co.uk/free'), now);
  expect(article?.canonicalUrl).toBe('https://freehost.co.uk/free');
  expect(article?.id).toBe(articleIdOf('https://freehost.co.uk/free'));
  expect(state?.articleId).toBe(article?.id);
});

test('A story of its own site stays what it is', () => {
  const story = storyAt(`${paper}?page=1`);
  expect(rehomeStory(story, now)).toEqual(story);
});

test('A story that was read in the future is older than every other', () => {
  const { article } = rehomeStory(storyAt(paper, '2086-01-01T00:00:00Z'), now);
  expect(article?.collectedAt).toBe('1970-01-01T00:00:00.000Z');
});
