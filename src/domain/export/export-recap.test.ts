import { expect, test } from 'vitest';
import { recapOf } from '#domain/recap/recap.ts';
import { recapRunSchema } from '#domain/recap/recap-run.ts';
import { weekOfDay } from '#domain/recap/recap-week.ts';
import { sampleRecap } from '#domain/samples/sample-recap.ts';
import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import type { Story } from '#domain/story/story.ts';
import { recapAsMarkdown } from './export-recap.ts';

const at = Date.parse('2026-03-04T12:00:00Z');
const story = (id: string, title: string): Story => ({
  article: sampleArticle({ id, title }),
  run: sampleRun({ articleId: id }),
  state: { articleId: id, savedAt: at, readAt: null, archivedAt: null, tags: [], note: '' },
});

test('every statement of an exported recap links to its sentence', () => {
  const stories = ['a', 'b', 'c', 'd', 'e'].map((id) => story(id, `Story ${id}`));
  const markdown = recapAsMarkdown(recapOf(stories, weekOfDay('2026-03-04')), stories, 'A week');
  expect(markdown).toMatch(/^# A week\n/);
  expect(markdown).toContain('## What mattered');
  const statements = markdown.split('\n').filter((line) => line.startsWith('  - '));
  expect(statements.length).toBeGreaterThan(5);
  for (const line of statements) expect(line).toMatch(/¶\d+.*#:~:text=/);
});

test('a title that looks like markup stays text', () => {
  const stories = [story('a', '](javascript:alert(1)) <script>')];
  const markdown = recapAsMarkdown(recapOf(stories, weekOfDay('2026-03-04')), stories, 'A week');
  expect(markdown).not.toMatch(/[^\\]\]\(javascript:/);
  expect(markdown).not.toMatch(/[^\\]<script/);
});

test('themes that a model wrote stand there as its own, each statement with the links it was checked by', () => {
  const stories = ['a', 'b', 'c', 'd', 'e'].map((id) => story(id, `Story ${id}`));
  const claims = ['a', 'b'].map((articleId) => ({
    articleId,
    claimId: 'takeaway-1',
    text: 'The new ship carries 240 passengers.',
    language: 'en',
  }));
  const text = 'It carries 240 *passengers*.';
  const themes = [{ heading: '# Ships', statements: [{ text, claims, near: false }] }];
  const run = recapRunSchema.parse(sampleRecap({ themes }));
  const recap = recapOf(stories, weekOfDay('2026-03-04'));
  const markdown = recapAsMarkdown(recap, stories, 'A week', { run, themes });
  expect(markdown).toMatch(/^## Themes, written by ferry-mini and checked/m);
  expect(markdown).toContain('### \\# Ships');
  expect(
    markdown.match(/^- It carries 240 \\\*passengers\\\*.*$/m)?.[0].match(/#:~:text=/g),
  ).toHaveLength(2);
  expect(markdown).not.toMatch(/^## Themes$/m);
});
