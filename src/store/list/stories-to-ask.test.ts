import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { articleOf } from '#domain/article/article-of.ts';
import { sampleRun } from '#domain/samples/sample-story.ts';
import { database } from '#store/database/database.ts';
import { deleteEverything } from '#store/settings/delete-everything.ts';
import { refreshList } from './refresh-list.ts';
import { storiesToAsk } from './stories-to-ask.ts';

async function save(name: string, text: string, savedAt = 1, archivedAt: number | null = null) {
  const url = `https://news.example/${name}`;
  const article = articleOf([text], { url, canonicalUrl: url, title: name });
  await database.articles.put(article);
  await database.analyses.put(sampleRun({ articleId: article.id, draft: {} }));
  await database.readingStates.put({
    articleId: article.id,
    savedAt,
    readAt: null,
    archivedAt,
    tags: [],
    note: '',
  });
}

async function titlesFor(question: string): Promise<string[]> {
  return (await storiesToAsk(question, 'en')).map(({ title }) => title);
}

beforeEach(deleteEverything);

test('a short list is looked through whole, also before it is indexed', async () => {
  await save('one', 'The ferry is electric.');
  await save('two', 'Bees dance.', 2);
  expect(await titlesFor('What is electric?')).toEqual(['two', 'one']);
});

test('in a long list the index finds stories that have some of the words, in other forms, archived or not', async () => {
  for (let nth = 0; nth < 60; nth++) {
    await save(`other-${nth}`, `A bakery in village ${nth} won a prize for its rye bread.`);
  }
  await save('near', 'The Kolberg shipyards are behind with what Nordfracht ordered.', 2, 5);
  await save('also', 'Nordfracht will pay a dividend.', 3);
  await refreshList(database);
  const found = await titlesFor('Which shipyard is late for Nordfracht?');
  expect(found.slice(0, 2)).toEqual(['near', 'also']);
  expect(await titlesFor('Who is Quetzalcoatl?')).toEqual([]);
  expect((await titlesFor('Which bakery won a prize?')).length).toBeLessThanOrEqual(24);
});

test('stories in traditional characters are found by a question in simplified ones', async () => {
  for (let nth = 0; nth < 60; nth++) {
    await save(`other-${nth}`, `A bakery in village ${nth} won a prize for its rye bread.`);
  }
  await save('電池', '電動車電池廠由蘭海集團經營。', 2);
  await refreshList(database);
  expect(await titlesFor('电动车电池厂归谁经营？')).toEqual(['電池']);
});
