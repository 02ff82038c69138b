import { expect, test } from 'vitest';
import { provenanceInWords } from './provenance-in-words.ts';
import { provenanceLabel } from './provenance-label.ts';

const number = { kind: 'number' } as const;
const name = { kind: 'name' } as const;

test('a claim that differs names what differs if it is all of one kind', () => {
  const differs = (alterations: (typeof number | typeof name)[]) =>
    provenanceLabel({ kind: 'differs', paragraph: 3, alterations });
  expect(differs([number, number])).toBe('figure differs from ¶3');
  expect(differs([number, name])).toBe('differs from ¶3');
  expect(differs([])).toBe('differs from ¶3');
  expect(provenanceLabel({ kind: 'altered saved story', alterations: [name] })).toBe(
    'name differs from the saved story',
  );
});

test('in words, the two marks with a bare paragraph are told apart', () => {
  const words = (confirmedBy: string | null) =>
    provenanceInWords({ kind: 'other words', paragraph: 3, confirmedBy });
  expect(provenanceInWords({ kind: 'article words', paragraph: 3 })).toBe(
    '¶3, in the article’s words',
  );
  expect(words(null)).toBe('¶3, in other words; meaning not checked');
  expect(words('ferry-mini')).toBe('¶3, in other words; ferry-mini confirmed the meaning');
});

test('in words, a claim that could not be matched or was inferred names its paragraph', () => {
  const place = { paragraph: 5 };
  expect(provenanceInWords({ kind: 'not matched', place })).toBe('not matched to ¶5');
  expect(provenanceInWords({ kind: 'not matched', place: null })).toBe('not matched');
  expect(provenanceInWords({ kind: 'inference', place })).toBe('inference from ¶5');
});

test('in words, a difference that a model found names the model', () => {
  const differs = { kind: 'differs', paragraph: 3, alterations: [number] } as const;
  expect(provenanceInWords({ ...differs, foundBy: 'ferry-mini' })).toBe(
    'figure differs from ¶3; found by ferry-mini',
  );
  expect(provenanceInWords({ ...differs, foundBy: null })).toBe('figure differs from ¶3');
});
