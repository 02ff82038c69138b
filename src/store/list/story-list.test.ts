import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { SectionName } from '#domain/analysis/analysis.ts';
import { storyOnScreen } from '#domain/analysis/story-on-screen.ts';
import { sampleRun } from '#domain/samples/sample-story.ts';
import { defaultSettings } from '#domain/settings/settings.ts';
import { type MadeStory, makeStory } from '#e2e/bench/reading-list/make-story.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { searchTexts } from '#store/search/search-fields.ts';
import { wordsOfStory } from '#store/search/search-segment.ts';
import { queryWords } from '#store/search/story-query.ts';
import { setArchived, setRead } from '#store/stories/mark-stories.ts';
import { refreshList } from './refresh-list.ts';
import { firstRows, StoryList } from './story-list.ts';

let database: GlossDatabase;
let list: StoryList;
let nth = 0;
beforeEach(() => {
  database = new GlossDatabase(`list ${nth++}`);
  list = new StoryList(database);
});

async function save(stories: MadeStory[]): Promise<void> {
  await database.articles.bulkPut(stories.map(({ article }) => article));
  await database.analyses.bulkPut(stories.map(({ run }) => run));
  await database.readingStates.bulkPut(stories.map(({ state }) => state));
}

const some = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => makeStory(from + index, 600));

/** What a search should find, by looking through every story. */
function lookedThrough(stories: MadeStory[], words: string): string[] {
  const wanted = queryWords(words);
  return stories
    .filter((story) => {
      const texts = searchTexts({
        articleId: '',
        ...story,
        notes: [],
        questions: [],
        bookmark: null,
      });
      const has = [...wordsOfStory(texts).keys()];
      return wanted.every(({ word, prefix }) =>
        has.some((each) => each === word || (prefix && each.startsWith(word))),
      );
    })
    .map(({ article }) => article.id)
    .sort();
}

async function idsFound(query: Parameters<StoryList['find']>[0]): Promise<string[]> {
  list.forget();
  const rows = await list.rows((await list.find(query)).numbers);
  return rows.map(({ articleId }) => articleId);
}

test('a row counts the claims that the story shows: none of a section that is switched off or withheld', async () => {
  const [made] = some(1);
  if (!made) throw new Error('No story was made.');
  const article = { ...made.article, coverage: { ...made.article.coverage } };
  const run = sampleRun({ articleId: article.id });
  await database.articles.put(article);
  await database.analyses.put(run);
  await database.readingStates.put({ ...made.state, archivedAt: null });
  const counted = async () => {
    await refreshList(database);
    return (await firstRows(database, 1))[0]?.claims?.total;
  };
  const shown = (hidden: SectionName[]) => storyOnScreen(run, article, hidden).count?.total ?? 0;
  expect(await counted()).toBe(shown([]));
  await database.settings.put({ ...defaultSettings, hiddenSections: ['timeline'], id: 'settings' });
  await database.readingStates.update(article.id, { note: 'touched' });
  expect(shown(['timeline'])).toBeLessThan(shown([]));
  expect(await counted()).toBe(shown(['timeline']));
  article.coverage.extent = 'teaser';
  await database.articles.put(article);
  expect(await counted()).toBe(shown(['timeline']));
});

test('the list opens with what was saved last, without what is archived', async () => {
  const stories = some(30);
  await save(stories);
  await refreshList(database);
  const expected = stories
    .filter(({ state }) => state.archivedAt === null)
    .map(({ article }) => article.title)
    .reverse()
    .slice(0, 10);
  expect((await firstRows(database, 10)).map(({ title }) => title)).toEqual(expected);
});

test('a row shows what the list needs of a story', async () => {
  const [story] = some(1) as [MadeStory];
  await save([story]);
  await refreshList(database);
  expect(await firstRows(database, 1)).toMatchObject([
    {
      articleId: story.article.id,
      title: story.article.title,
      // The device's brief is the article's own sentences: its opening stands for a hook, and nothing is counted.
      hook: story.run.brief.tldr?.content.whatChanged?.text,
      claims: null,
      tags: story.state.tags,
      hasArticle: true,
    },
  ]);
});

test('every search finds the same stories as looking through all of them', async () => {
  const stories = some(90);
  for (let from = 0; from < 90; from += 10) {
    await save(stories.slice(from, from + 10));
    await refreshList(database);
  }
  expect(await database.searchSegments.count()).toBeLessThan(15);
  const asked = [
    'the',
    'the gor',
    'northpost',
    'North Post',
    '不的',
    '的',
    'march',
    'to c',
    'xyzzy',
  ];
  for (const story of stories.slice(0, 20)) {
    asked.push(story.article.title.slice(0, 25), story.article.authors[0] ?? '');
  }
  for (const words of asked) {
    const found = await idsFound({ words, archived: 'both' });
    expect(found.sort(), words).toEqual(lookedThrough(stories, words));
  }
});

test('a word in the title weighs more than one in the text', async () => {
  const [one, two] = some(2) as [MadeStory, MadeStory];
  one.article.text = `${one.article.text} Zebra.`;
  two.article.title = 'A zebra at large';
  await save([one, two]);
  await refreshList(database);
  expect(await idsFound({ words: 'zebra', archived: 'both' })).toEqual([
    two.article.id,
    one.article.id,
  ]);
  list.forget();
  const found = await list.find({ words: 'zebra', archived: 'both' });
  expect([...found.numbers].map(found.fieldsOf)).toEqual([['title'], ['text']]);
});

test('a story that changed is found by its new words and no longer by its old ones', async () => {
  const stories = some(20);
  await save(stories);
  await refreshList(database);
  const story = stories[3] as MadeStory;
  await database.articles.put({ ...story.article, title: 'Quokka', text: 'Wholly different.' });
  await database.readingStates.update(story.article.id, { tags: ['marsupials'], archivedAt: null });
  await refreshList(database);
  expect(await idsFound({ words: 'quokka' })).toEqual([story.article.id]);
  expect(await idsFound({ words: 'marsupials quok' })).toEqual([story.article.id]);
  const old = await idsFound({ words: story.article.title, archived: 'both' });
  expect(old).not.toContain(story.article.id);
});

test('a story that was taken off the list is found no more, and comes back with its state', async () => {
  const stories = some(5);
  await save(stories);
  await refreshList(database);
  const { state, article } = stories[2] as MadeStory;
  await database.readingStates.delete(article.id);
  await refreshList(database);
  expect(await idsFound({ words: article.title, archived: 'both' })).toEqual([]);
  expect(await database.storyRows.count()).toBe(4);
  await database.readingStates.put(state);
  await refreshList(database);
  expect(await idsFound({ words: article.title, archived: 'both' })).toEqual([article.id]);
});

test('a refresh that broke off before the words were in the index finds them the next time', async () => {
  const stories = some(3);
  await save(stories);
  await refreshList(database);
  const { article } = stories[1] as MadeStory;
  await database.articles.put({ ...article, title: 'Numbat' });
  const stop = new AbortController();
  const broken = refreshList(database, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(broken).rejects.toThrow();
  await refreshList(database);
  expect(await idsFound({ words: 'numbat', archived: 'both' })).toEqual([article.id]);
});

test('marking stories read or archived moves them in the list and writes no index anew', async () => {
  const stories = some(40);
  await save(stories);
  await refreshList(database);
  const before = await database.searchSegments.toArray();
  const ids = stories.map(({ article }) => article.id);
  await setRead(database, ids, 5);
  await setArchived(database, ids.slice(0, 10), 6);
  await setArchived(database, ids.slice(10), null);
  await refreshList(database);
  expect(await database.changedStories.count()).toBe(0);
  expect(await idsFound({ unread: true, archived: 'both' })).toEqual([]);
  expect((await idsFound({ archived: 'only' })).sort()).toEqual(ids.slice(0, 10).sort());
  expect((await firstRows(database, 50)).map(({ readAt }) => readAt)).toEqual(Array(30).fill(5));
  expect(await database.searchSegments.toArray()).toEqual(before);
  expect((await idsFound({ words: 'the', archived: 'both' })).length).toBeGreaterThan(20);
});

test('an analysis that is being written is on the list and in the index when it is done', async () => {
  const [{ article, run, state }] = some(1) as [MadeStory];
  await save([{ article, run, state }]);
  await refreshList(database);
  const content = run.brief.tldr?.content;
  const whatChanged = { ...content?.whatChanged, text: 'Wombat' };
  const tldr = { ...run.brief.tldr, content: { ...content, whatChanged } };
  const written = { ...run, brief: { ...run.brief, tldr } } as typeof run;
  await database.analyses.put({ ...written, status: 'running' });
  await refreshList(database);
  expect((await firstRows(database, 1))[0]?.hook).not.toBe('Wombat');
  expect(await idsFound({ words: 'wombat' })).toEqual([]);
  await database.analyses.put(written);
  await refreshList(database);
  expect((await firstRows(database, 1))[0]?.hook).toBe('Wombat');
  expect(await idsFound({ words: 'wombat' })).toEqual([article.id]);
});

test('a cleared table takes every row out of the list', async () => {
  await save(some(5));
  await refreshList(database);
  await database.readingStates.clear();
  await refreshList(database);
  expect(await database.storyRows.count()).toBe(0);
  expect(await database.changedStories.count()).toBe(0);
  expect(await idsFound({ archived: 'both' })).toEqual([]);
});

test('filters let through what they say, and sorting orders it', async () => {
  const stories = some(120);
  await save(stories);
  await refreshList(database);
  const ids = (keep: (story: MadeStory) => boolean) =>
    stories
      .filter(keep)
      .map(({ article }) => article.id)
      .reverse();
  const open = ({ state }: MadeStory) => state.archivedAt === null;
  expect(await idsFound({})).toEqual(ids(open));
  expect(await idsFound({ archived: 'only' })).toEqual(ids((story) => !open(story)));
  expect(await idsFound({ unread: true })).toEqual(
    ids((story) => open(story) && story.state.readAt === null),
  );
  expect(await idsFound({ tags: ['ai', 'chips'], archived: 'both' })).toEqual(
    ids(({ state }) => state.tags.includes('ai') && state.tags.includes('chips')),
  );
  expect(await idsFound({ sites: ['晨报', 'North Post'], archived: 'both' })).toEqual(
    ids(({ article }) => ['晨报', 'North Post'].includes(article.siteName)),
  );
  expect(await idsFound({ hasNote: true, archived: 'both' })).toEqual(
    ids(({ state }) => state.note !== ''),
  );
  const middle = stories[60]?.state.savedAt ?? 0;
  expect(await idsFound({ savedFrom: middle, archived: 'both' })).toEqual(
    ids(({ state }) => state.savedAt >= middle),
  );
  const byLength = await list.rows(
    (await list.find({ sort: 'length', descending: false, archived: 'both' })).numbers,
  );
  const lengths = byLength.map(({ words }) => words);
  expect(lengths).toEqual([...lengths].sort((one, other) => one - other));
});

test('words and filters narrow one another', async () => {
  const stories = some(60);
  await save(stories);
  await refreshList(database);
  const found = await idsFound({ words: 'the', tags: ['ai'] });
  const expected = lookedThrough(
    stories.filter(({ state }) => state.archivedAt === null && state.tags.includes('ai')),
    'the',
  );
  expect(found.sort()).toEqual(expected);
});

test('tags and sites are counted', async () => {
  const stories = some(40);
  await save(stories);
  await refreshList(database);
  const tagged = stories.filter(({ state }) => state.tags.includes('ai')).length;
  expect(await list.tags()).toContainEqual({ name: 'ai', stories: tagged });
  expect((await list.sites()).reduce((sum, { stories: count }) => sum + count, 0)).toBe(40);
});

test('an answer is right although the index was written anew since it was opened', async () => {
  const stories = some(8);
  await save(stories.slice(0, 4));
  await refreshList(database);
  await list.find({ words: 'the' });
  for (const story of stories.slice(4)) {
    await save([story]);
    await refreshList(database);
  }
  for (let round = 0; round < 8; round++) {
    await database.readingStates.update(stories[0]?.article.id ?? '', { note: `round ${round}` });
    await refreshList(database);
  }
  const found = await list.find({ words: stories[1]?.article.title ?? '', archived: 'both' });
  expect((await list.rows(found.numbers)).map(({ articleId }) => articleId)).toContain(
    stories[1]?.article.id,
  );
});

test('a page that watches the list is told at once, and again after a change', async () => {
  const told: number[] = [];
  const stop = list.watch(async () => {
    told.push((await list.find({ archived: 'both' })).numbers.length);
  }, 5);
  await expect.poll(() => told).toEqual([0]);
  await save(some(3));
  await refreshList(database);
  await expect.poll(() => told.at(-1)).toBe(3);
  stop();
});
