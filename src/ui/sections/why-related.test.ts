import { expect, test } from 'vitest';
import { whyRelated } from './why-related.ts';

test('related stories say which names they share, organizations first', () => {
  const shared = { organizations: ['Harbor Board'], names: ['Anna Weller'], topics: ['ferries'] };
  expect(whyRelated(shared)).toBe('Both mention Harbor Board and Anna Weller.');
});

test('stories without a name in common say which topics they share', () => {
  const topics = ['tides', 'turbines', 'cables', 'ports'];
  expect(whyRelated({ organizations: [], names: [], topics })).toBe(
    'Both are about tides, turbines, and cables.',
  );
});
