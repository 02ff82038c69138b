import { expect, test } from 'vitest';
import type { Highlight } from '#domain/analysis/highlight.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import { piecesOf } from './article-pieces.ts';

const highlight = (start: number, end: number): Highlight => ({
  sentenceId: 'S1',
  exact: '',
  prefix: '',
  suffix: '',
  start,
  end,
  section: 'tldr',
  claims: [],
});
const note = (start: number, end: number): SentenceNote => ({
  id: 'n',
  articleId: 'a',
  sentenceId: null,
  exact: 'x',
  prefix: '',
  suffix: '',
  start,
  end,
  note: '',
  createdAt: 0,
  updatedAt: 0,
});

test('a paragraph that nothing marks is one piece', () => {
  expect(piecesOf({ start: 10, end: 50 }, [highlight(60, 70)], [])).toEqual([
    { start: 10, end: 50, highlight: null, note: null },
  ]);
});

test('pieces cover the paragraph without gaps, cut where marks begin and end', () => {
  const pieces = piecesOf({ start: 0, end: 100 }, [highlight(20, 60)], [note(40, 80)]);
  expect(pieces.map(({ start, end }) => [start, end])).toEqual([
    [0, 20],
    [20, 40],
    [40, 60],
    [60, 80],
    [80, 100],
  ]);
  expect(pieces[2]?.highlight?.start).toBe(20);
  expect(pieces[2]?.note?.start).toBe(40);
  expect(pieces[3]?.highlight).toBeNull();
});

test('a note over two paragraphs is cut at the end of each', () => {
  const own = [note(90, 130)];
  expect(piecesOf({ start: 50, end: 100 }, [], own).at(-1)).toMatchObject({ start: 90, end: 100 });
  expect(piecesOf({ start: 102, end: 150 }, [], own)[0]).toMatchObject({ start: 102, end: 130 });
});
