import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { makeStory } from '#e2e/bench/reading-list/make-story.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { marksIn, snippetsOf } from './search-snippets.ts';

const marked = (text: string, typed: string) =>
  marksIn(text, typed).map(([start, end]) => text.slice(start, end));

test('marks stand at the words as they are written, whatever their case, accents and width', () => {
  expect(marked('Über Café-Preise: ＡＩ, naïve', 'uber cafe ai naive')).toEqual([
    'Über',
    'Café',
    'ＡＩ',
    'naïve',
  ]);
  expect(marked('Nvidia’s chips and chipmakers', 'nvidia chip')).toEqual([
    'Nvidia',
    'chips',
    'chipmakers',
  ]);
  expect(marked('1,000.5 of 3.5 and 5', '3.5 of ')).toEqual(['of', '3.5']);
});

test('neighboring characters of a script without spaces are one mark', () => {
  expect(marked('我们在北京市工作，北边', '北京市')).toEqual(['北京市']);
  expect(marked('東京都の株価', '株価')).toEqual(['株価']);
  expect(marked('삼성전자가 오늘', '삼성전자')).toEqual(['삼성전자']);
});

test('a snippet shows where the words stand together, and what field that is', async () => {
  const database = new GlossDatabase('snippets');
  const { article, state } = makeStory(1, 200);
  const filler = 'Nothing of note happened here, said the mayor. '.repeat(20);
  const text = `${filler}A zebra. ${filler}The zebra met a quokka at noon. ${filler}`;
  await database.articles.put({ ...article, text });
  await database.readingStates.put({ ...state, tags: ['zebras'], note: '' });
  const found = (await snippetsOf(database, [article.id], 'quokka zebra')).get(article.id);
  expect(found?.map(({ field }) => field)).toEqual(['text', 'tags']);
  const [snippet] = found ?? [];
  expect(snippet?.text).toContain('The zebra met a quokka at noon.');
  expect(snippet?.text).toMatch(/^….*…$/);
  expect(snippet?.text.length).toBeLessThan(260);
  expect(snippet?.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual([
    'zebra',
    'quokka',
  ]);
});

test('a snippet of a script without spaces shows half as many characters before its mark', async () => {
  const database = new GlossDatabase('wide snippets');
  const { article, state } = makeStory(1, 200);
  const filler = '今天天气很好，我们去公园。'.repeat(20);
  const text = `${filler}𠮷野家新店开在大城市里的东 东京都开店。${filler}`;
  await database.articles.put({ ...article, text });
  await database.readingStates.put({ ...state, tags: [], note: '东京的笔记' });
  const found = (await snippetsOf(database, [article.id], '东京')).get(article.id) ?? [];
  expect(found.map(({ field }) => field)).toEqual(['text', 'notes']);
  for (const { text: shown, marks } of found) {
    expect(marks.map(([start, end]) => shown.slice(start, end))).toEqual(['东京']);
    expect(marks[0]?.[0]).toBeLessThan(26);
    expect(shown.isWellFormed()).toBe(true);
    expect(shown.length).toBeLessThan(100);
  }
});

test('a snippet never begins or ends within a character', async () => {
  const database = new GlossDatabase('whole characters');
  const { article, state } = makeStory(1, 200);
  for (let shift = 0; shift < 3; shift++) {
    const pairs = '𠮷'.repeat(120);
    await database.articles.put({ ...article, text: `${'。'.repeat(shift)}${pairs}zebra${pairs}` });
    await database.readingStates.put({ ...state, tags: [], note: '' });
    const [snippet] = (await snippetsOf(database, [article.id], 'zebra')).get(article.id) ?? [];
    expect(snippet?.text.isWellFormed()).toBe(true);
    expect(snippet?.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['zebra']);
  }
});
