import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { analyzeExtractively } from '#analysts/extractive/analyze-extractively.ts';
import { textOfInputs } from '#domain/analysis/analysis-inputs.ts';
import { articleOf } from '#domain/article/article-of.ts';
import { sampleRun } from '#domain/samples/sample-story.ts';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';

fakeBrowser();
const { startAnalysis } = await import('./start-analysis.ts');
const { workerId } = await import('./worker-id.ts');
const { database } = await import('#store/database/database.ts');
const { deleteEverything } = await import('#store/settings/delete-everything.ts');
const { findRun } = await import('#store/stories/analyses.ts');

const before = articleOf(['The ferry is old.']);
const now = articleOf(['The ferry is new.']);

beforeEach(async () => {
  await deleteEverything();
  await database.articles.put(now);
});

const madeFrom = { host: 'models.example', model: 'm', language: 'article', promptVersion: 1 };
const changed = { again: false, endpointId: null, changedFrom: before };

test('an analysis of the changed text that the reader asked for meanwhile goes on', async () => {
  const made = { ...madeFrom, text: textOfInputs(now) };
  const run = sampleRun({ articleId: now.id, status: 'running', workerId, madeFrom: made });
  await database.analyses.put(run);
  await startAnalysis(now.id, changed);
  expect(await findRun(now.id)).toEqual(run);
});

test('one of the earlier text gets the brief of today’s', async () => {
  const made = { ...madeFrom, text: textOfInputs(before) };
  const run = sampleRun({ articleId: now.id, status: 'done', madeFrom: made });
  await database.analyses.put(run);
  await startAnalysis(now.id, changed);
  const kept = await findRun(now.id);
  expect(kept?.draft).toEqual(run.draft);
  expect(kept?.brief).toEqual(analyzeExtractively(now));
});
