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
