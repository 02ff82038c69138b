import { expect, test } from 'vitest';
import { agreeing, areConsents, hasAgreed, isConsentOutdated, practices } from './consent.ts';
import { areSettings } from './settings-held.ts';

const now = new Date('2026-11-27T12:00:00Z');
const nobody = { consentedAt: null, consents: {} };

test('nothing is agreed to before the reader agreed, and then just that is', () => {
  expect(hasAgreed(nobody, 'reading')).toBe(false);
  expect(isConsentOutdated(nobody, 'reading')).toBe(false);
  const after = agreeing(nobody, 'reading', now);
  expect(after).toEqual({
    consentedAt: '2026-11-27T12:00:00.000Z',
    consents: { reading: practices.reading },
  });
  expect(hasAgreed(after, 'reading')).toBe(true);
});

test('who agrees to sync has not agreed to have articles read', () => {
  const after = agreeing(nobody, 'sync', now);
  expect(hasAgreed(after, 'sync')).toBe(true);
  expect(hasAgreed(after, 'reading')).toBe(false);
});

test('who agreed before consents had versions agreed to the first', () => {
  const before = { consentedAt: '2026-01-01T00:00:00Z', consents: {} };
  expect(hasAgreed(before, 'reading')).toBe(practices.reading === 1);
});

test('a practice that has changed since is told of again, once', () => {
  const older = { consentedAt: '2026-01-01T00:00:00Z', consents: { reading: 0 } };
  expect(hasAgreed(older, 'reading')).toBe(false);
  expect(isConsentOutdated(older, 'reading')).toBe(true);
  expect(isConsentOutdated(agreeing(older, 'reading', now), 'reading')).toBe(false);
});

test('what is stored has to be versions of practices that there are', () => {
  expect(areConsents({})).toBe(true);
  expect(areConsents({ reading: 1 })).toBe(true);
  for (const wrong of [null, 1, [], { reading: '1' }, { reading: 0.5 }, { constructor: 1 }]) {
    expect(areConsents(wrong)).toBe(false);
    expect(areSettings({ consents: wrong })).toBe(false);
  }
});
