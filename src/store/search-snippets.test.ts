import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { makeStory } from '#e2e/bench/reading-list/make-story.ts';
import { GlossDatabase } from './database.ts';
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

test('neighbouring characters of a script without spaces are one mark', () => {
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
