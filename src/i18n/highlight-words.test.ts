import { expect, test } from 'vitest';
import { claimLabel } from './highlight-words.ts';

test('a claim is called by its section, and by its place if the section is a list', () => {
  expect(claimLabel('keyTakeaways', 'takeaway-2')).toBe('Takeaway 2');
  expect(claimLabel('tldr', 'tldr-2')).toBe('Why it matters');
  expect(claimLabel('timeline', 'timeline-1')).toBe('Timeline');
  expect(claimLabel('competitors', 'competitor-1')).toBe('Competitors');
  expect(claimLabel('competitors', 'competitor-1', { tableKind: 'positions' })).toBe('Positions');
});

test('what the device picked is called by the heading it stands under', () => {
  expect(claimLabel('keyTakeaways', 'takeaway-2', { picked: 'figures' })).toBe('Key figures');
  expect(claimLabel('tldr', 'tldr-5', { picked: 'lead' })).toBe('Lead');
  expect(claimLabel('tldr', 'tldr-2', { picked: 'lead' })).toBe('Why it matters');
});
