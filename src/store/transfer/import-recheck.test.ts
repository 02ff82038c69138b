import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { claimsOf } from '#domain/analysis/analysis.ts';
import { makeStory } from '#e2e/bench/reading-list/make-story.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { exportBackup } from './backup-export.ts';
import { importFile } from './import-file.ts';

test('a forged verdict in a backup is not imported, a valid one is', async () => {
  const from = new GlossDatabase('written');
  const { article, run, state } = makeStory(3, 900);
  const [forged] = run.brief.keyTakeaways?.content ?? [];
  if (!forged) throw new Error('The story has no takeaway.');
  forged.text = `${forged.text.slice(0, -1)} for 7,777 euros.`;
  await from.articles.put(article);
  await from.analyses.put(run);
  await from.readingStates.put(state);
  const file = await new Response(exportBackup(from, { now: 0 })).blob();
  const into = new GlossDatabase('read');
  await importFile(into, file, { now: 0 });
  const taken = await into.analyses.get(article.id);
  const verdicts = claimsOf(taken?.brief ?? {}).map(({ id, evidence }) => [id, evidence.verdict]);
  for (const [id, verdict] of verdicts) {
    expect([id, verdict]).toEqual([id, id === forged.id ? 'altered' : 'verified']);
  }
});

const unseen = '\u202E\u2066\u200B\u{E0041}\uFEFF\u0007';

test('what can’t be seen, or turns around what can, is in nothing that a file brings', async () => {
  const from = new GlossDatabase('with controls');
  const { article, run, state } = makeStory(5, 300);
  const text = `${article.text.slice(0, 10)}${unseen}${article.text.slice(10 + unseen.length)}`;
  const [claim] = run.brief.keyTakeaways?.content ?? [];
  if (claim) claim.text = `${claim.text}${unseen}`;
  const named = `Vell${unseen}in`;
  await from.articles.put({ ...article, title: named, siteName: named, authors: [named], text });
  await from.analyses.put(run);
  await from.readingStates.put({ ...state, note: named, tags: [named] });
  const file = await new Response(exportBackup(from, { now: 0 })).blob();
  const into = new GlossDatabase('cleaned');
  expect(await importFile(into, file, { now: 0 })).toMatchObject({ added: 1, skipped: 0 });
  const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://a.example/" TAGS="${named}">${named}</A><DD>${named}</DL>`;
  expect(await importFile(into, new Blob([bookmarks]), { now: 0 })).toMatchObject({ added: 1 });
  for (const table of [into.articles, into.analyses, into.readingStates, into.bookmarks]) {
    expect(JSON.stringify(await table.toArray())).not.toMatch(
      /[\u202E\u2066\u200B\uFEFF\u{E0041}]|\\u0007/u,
    );
  }
  expect((await into.articles.get(article.id))?.text).toHaveLength(article.text.length);
});
