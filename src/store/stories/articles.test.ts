import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { type Article, sentenceText } from '#domain/article/article.ts';
import { articleOf } from '#domain/article/article-of.ts';
import { compareRevisions } from '#domain/revisions/compare-revisions.ts';
import { sampleAnalysis, sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';

fakeBrowser();
const { database } = await import('#store/database/database.ts');
const { keepArticle } = await import('./articles.ts');
const { deleteEverything } = await import('#store/settings/delete-everything.ts');

beforeEach(() => deleteEverything());

const paragraphs = [
  'The island’s ferry line will replace its oldest ship with an electric one next spring.',
  'The new ship carries 240 passengers and 60 cars, the line said on Monday.',
  'Subscribe to the harbor letter for more about ships of every kind.',
  'A rival on the northern route still sails with diesel.',
];

function reading(texts: string[], leftOut = 0): Article {
  const { text, paragraphs: parts, sentences } = articleOf(texts);
  const whole = sampleArticle({ id: 'ferry', text, paragraphs: parts, sentences });
  const coverage = { ...whole.coverage, ...(leftOut > 0 && { leftOut }) };
  return { ...whole, coverage };
}

async function removedByPublisher(): Promise<string[] | null> {
  const edition = await database.editions.get('ferry');
  const article = await database.articles.get('ferry');
  if (!edition || !article) return null;
  const { removed } = compareRevisions(edition.before, edition.after ?? article);
  return removed.map((sentence) => sentenceText(edition.before, sentence));
}

test('what the reader excludes from an article that had changed is not what the publisher removed', async () => {
  const [first = '', second = '', letter = '', last = ''] = paragraphs;
  await keepArticle(reading([first, second, letter, last]));
  await keepArticle(reading([first, letter, last]));
  expect(await removedByPublisher()).toEqual([second]);
  await keepArticle(reading([first, last], 1), { corrected: true });
  expect(await removedByPublisher()).toEqual([second]);
  await keepArticle(reading([first], 2), { corrected: true });
  expect(await removedByPublisher()).toEqual([second]);
});

test('a rule for the site, made elsewhere, changes no article; a change of the publisher’s beside it does', async () => {
  const [first = '', second = '', letter = '', last = ''] = paragraphs;
  await keepArticle(reading([first, second, letter, last]));
  await keepArticle(reading([first, second, last], 1));
  expect(await removedByPublisher()).toBeNull();
  await keepArticle(reading([first, last], 1));
  expect(await removedByPublisher()).toEqual([second]);
});

test('what was written of the earlier text is said of the new one in the same moment, and what is being written ends', async () => {
  const [first = '', second = '', , last = ''] = paragraphs;
  await keepArticle(reading([first, second, last]));
  await database.analyses.put(
    sampleRun({ articleId: 'ferry', status: 'running', workerId: 'w', draft: sampleAnalysis() }),
  );
  await keepArticle(reading(['A ferry.', first, second, last]));
  const run = await database.analyses.get('ferry');
  expect(run).toMatchObject({ status: 'stopped', workerId: null });
  const [found] = run?.draft?.keyTakeaways?.content ?? [];
  expect(found).toMatchObject({ text: 'The new ship carries 240 passengers.' });
  expect(found?.evidence.sentenceIds).toEqual(['S3']);
});
