import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import { database } from '#store/database/database.ts';
import { deleteEverything } from '#store/settings/delete-everything.ts';
import { refreshList } from './refresh-list.ts';
import { relatedTo } from './related-to.ts';

const text = (words: string) => {
  const article = sampleArticle();
  return { text: words.padEnd(article.text.length, ' ') };
};
const article = (id: string, title: string, words: string) =>
  sampleArticle({ id, title, ...text(words) });
const open = article(
  'open',
  'Nordfracht orders ships',
  'Nordfracht ordered two ships from the Kolberg yard. Nordfracht sails to Saltholm.',
);

async function save(id: string, words: string) {
  await database.articles.put(article(id, `Story ${id}`, words));
  await database.analyses.put(sampleRun({ articleId: id, draft: {} }));
  await database.readingStates.put({
    articleId: id,
    savedAt: 1,
    readAt: null,
    archivedAt: null,
    tags: [],
    note: '',
  });
}

beforeEach(deleteEverything);

test('a saved story that names the same rare names is related, and the open one is not its own', async () => {
  await save('open', open.text);
  await save('near', 'The Kolberg yard is behind with ships that Nordfracht ordered for Saltholm.');
  await save('far', 'A bakery in the hills won a prize for its rye bread and its apple cake.');
  const { related } = await relatedTo({ article: open, run: null, state: null });
  expect(related.map(({ story }) => story.article.id)).toEqual(['near']);
  expect(related[0]?.shared.names.join()).toMatch(/Kolberg|Nordfracht/);
});

test('in a long list it is found through the search index', async () => {
  for (let index = 0; index < 70; index++) {
    await save(`other-${index}`, `A bakery in village ${index} won a prize for its rye bread.`);
  }
  await save('near', 'The Kolberg yard is behind with ships that Nordfracht ordered for Saltholm.');
  await refreshList(database);
  const { related } = await relatedTo({ article: open, run: null, state: null });
  expect(related.map(({ story }) => story.article.id)).toEqual(['near']);
});
