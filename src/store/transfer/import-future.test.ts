import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { articleIdOf } from '#domain/article/article-id.ts';
import { sampleRecap } from '#domain/samples/sample-recap.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import { makeStory } from '#e2e/bench/reading-list/make-story.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { exportBackup } from './backup-export.ts';
import { importFile } from './import-file.ts';

const now = Date.parse('2026-11-27T12:00:00Z');
const paper = 'https://thepaper.example/news/budget';
const id = articleIdOf(paper);

/** A story that the reader has, or one of a file that names its address and says when it was read. */
async function withStory(name: string, words: string, collectedAt: string, at: number) {
  const database = new GlossDatabase(name);
  const { article, run, state } = makeStory(4, 300);
  const own = { articleId: id };
  const place = { url: paper, canonicalUrl: paper };
  const texted = { ...article, ...place, id, title: words, text: article.text, collectedAt };
  await database.articles.put(texted);
  await database.analyses.put({ ...run, ...own, startedAt: at, finishedAt: at });
  await database.readingStates.put({ ...state, ...own });
  const note: SentenceNote = {
    ...own,
    id: 'n1',
    sentenceId: null,
    exact: article.text.slice(0, 20),
    prefix: '',
    suffix: '',
    start: 0,
    end: 20,
    note: words,
    createdAt: 1,
    updatedAt: at,
  };
  await database.sentenceNotes.put(note);
  const themes = [
    { heading: '', statements: [{ text: words, claims: [claimOf(words)], near: false }] },
  ];
  await database.recaps.put(sampleRecap({ week: '2026-11-23', startedAt: at, themes }));
  return database;
}

const claimOf = (text: string) => ({ articleId: id, claimId: 'c1', text, language: 'en' });

const later = ['9999-12-31T23:59:59Z', '2099-01-01', '9999-99-99', '2026-99-99T99:99:99Z', '3000'];
test.each(later)(
  'what a file dates %s takes the place of nothing that the reader has',
  async (moment) => {
    const mine = await withStory(
      `mine ${moment}`,
      'The budget passes.',
      '2026-11-20T08:00:00Z',
      now - 1000,
    );
    const before = await everything(mine);
    const theirs = await withStory(`theirs ${moment}`, 'The budget was a fraud.', moment, 9e14);
    const file = await new Response(exportBackup(theirs, { now })).blob();
    await importFile(mine, file, { now });
    expect(await everything(mine)).toEqual(before);
  },
);

test('what a file dates later, but not in the future, is taken', async () => {
  const mine = await withStory('mine', 'The budget passes.', '2026-11-20T08:00:00Z', now - 9e8);
  const theirs = await withStory('theirs', 'The budget passed.', '2026-11-26T08:00:00Z', now - 1e6);
  const file = await new Response(exportBackup(theirs, { now })).blob();
  expect(await importFile(mine, file, { now })).toMatchObject({ merged: 1, skipped: 0 });
  expect(JSON.stringify(await everything(mine))).not.toContain('The budget passes.');
});

async function everything(database: GlossDatabase) {
  const { articles, sentenceNotes, recaps } = database;
  const [article] = await articles.toArray();
  return {
    article: [article?.title, article?.collectedAt],
    notes: (await sentenceNotes.toArray()).map(({ note, updatedAt }) => [note, updatedAt]),
    recaps: (await recaps.toArray()).map(({ themes }) => themes),
  };
}
