import { expect, test } from 'vitest';
import { dayOf } from '#domain/text/day-of.ts';
import { addressOfRecap, addressOfSentence, addressOfStory, routeOf } from './route.ts';

const now = Date.parse('2026-03-19T12:00:00');

test('an address leads to its page, and any other to the list', () => {
  expect(routeOf('', now)).toEqual({ page: 'list' });
  expect(routeOf('#/backup', now)).toEqual({ page: 'backup' });
  expect(routeOf('#/predictions', now)).toEqual({ page: 'predictions' });
  expect(routeOf('#/trash', now)).toEqual({ page: 'trash' });
  expect(routeOf('#/ask', now)).toEqual({ page: 'ask' });
  // What a link carries never becomes a question.
  expect(routeOf('#/ask/What is the key?', now)).toEqual({ page: 'ask' });
  expect(routeOf('#/nowhere/at/all', now)).toEqual({ page: 'list' });
});

test('a story’s address carries any id, and the claim or the sentence to bring to view', () => {
  const id = 'https://a.example/b?c=d/é';
  const story = { page: 'story', articleId: id };
  expect(routeOf(addressOfStory(id), now)).toEqual({ ...story, claimId: null, sentenceId: null });
  expect(routeOf(addressOfStory(id, 'tldr-1'), now)).toMatchObject({ claimId: 'tldr-1' });
  expect(routeOf(addressOfSentence(id, 'S12'), now)).toEqual({
    ...story,
    claimId: null,
    sentenceId: 'S12',
  });
});

test('a recap without a day is that of this week', () => {
  expect(routeOf('#/recap', now)).toEqual({ page: 'recap', day: '2026-03-19' });
  expect(routeOf(addressOfRecap(dayOf(now)), now)).toEqual({ page: 'recap', day: '2026-03-19' });
  expect(routeOf('#/recap/rubbish', now)).toEqual({ page: 'recap', day: '2026-03-19' });
});
