import { expect, test } from 'vitest';
import { dayOf } from '#domain/text/day-of.ts';
import { addressOfRecap, addressOfStory, routeOf } from './route.ts';

const now = Date.parse('2026-03-19T12:00:00');

test('an address leads to its page, and any other to the list', () => {
  expect(routeOf('', now)).toEqual({ page: 'list' });
  expect(routeOf('#/backup', now)).toEqual({ page: 'backup' });
  expect(routeOf('#/predictions', now)).toEqual({ page: 'predictions' });
  expect(routeOf('#/trash', now)).toEqual({ page: 'trash' });
  expect(routeOf('#/nowhere/at/all', now)).toEqual({ page: 'list' });
});

test('a story’s address carries any id, and the claim to bring to view', () => {
  const id = 'https://a.example/b?c=d/é';
  expect(routeOf(addressOfStory(id), now)).toEqual({ page: 'story', articleId: id, claimId: null });
  expect(routeOf(addressOfStory(id, 'tldr-1'), now)).toMatchObject({ claimId: 'tldr-1' });
});

test('a recap without a day is that of this week', () => {
  expect(routeOf('#/recap', now)).toEqual({ page: 'recap', day: '2026-03-19' });
  expect(routeOf(addressOfRecap(dayOf(now)), now)).toEqual({ page: 'recap', day: '2026-03-19' });
  expect(routeOf('#/recap/rubbish', now)).toEqual({ page: 'recap', day: '2026-03-19' });
});
