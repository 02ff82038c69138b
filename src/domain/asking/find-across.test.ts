import { expect, test } from 'vitest';
import { articleOf } from '#domain/article/article-of.ts';
import { findAcross } from './find-across.ts';
import { prepareQuestions } from './prepare-questions.ts';

const story = (name: string, ...texts: string[]) =>
  prepareQuestions(
    articleOf(texts, {
      url: `https://news.example/${name}`,
      canonicalUrl: `https://news.example/${name}`,
      title: name,
    }),
  );

const stories = [
  story(
    'ferry',
    'The ferry line has ordered an electric ship for 41 million euros.',
    'The electric ship carries 240 passengers.',
    'An electric ship needs a new cable in the harbor.',
    'Electric ships are charged at night.',
  ),
  story('bees', 'Bees dance to tell each other where flowers are.', 'A hive holds 40,000 bees.'),
  story('rival', 'Nordsund wants an electric ship too, and has asked a yard in Gdynia.'),
];

test('the best sentences of several stories come best first, no more than so many of each', () => {
  const found = findAcross(stories, 'Who buys an electric ship?', 4, 2);
  const ids = found.map(({ articleId }) => articleId);
  expect(new Set(ids)).toEqual(new Set([stories[0]?.article.id, stories[2]?.article.id]));
  expect(ids.filter((id) => id === stories[0]?.article.id)).toHaveLength(2);
  const scores = found.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test('a story that does not speak of the matter gives nothing', () => {
  const found = findAcross(stories, 'How many bees live in a hive?');
  expect(found[0]).toMatchObject({ articleId: stories[1]?.article.id, sentenceId: 'S2' });
  expect(new Set(found.map(({ articleId }) => articleId)).size).toBe(1);
  expect(findAcross(stories, 'Who won the chess tournament in Reykjavik?')).toEqual([]);
  expect(findAcross([], 'Who buys an electric ship?')).toEqual([]);
});
