import { expect, test } from 'vitest';
import { type Evidence, uncited } from '#domain/analysis/claim.ts';
import { verdictReasonKinds } from '#domain/analysis/verdict-reason.ts';
import { reasonInWords } from './reason-in-words.ts';

const evidence = (more: Partial<Evidence>): Evidence => ({ ...uncited, ...more });

test.each(verdictReasonKinds)('the reason “%s” has words', (kind) => {
  const alterations = [{ kind: 'number' as const, claimed: '70', found: null }];
  const words = reasonInWords(
    evidence({ reason: { kind, paragraphs: [3, 5], elsewhere: [7] }, alterations }),
  );
  expect(words).toMatch(/^\S.*\.$/);
  expect(words).not.toMatch(/\$\d/);
});

test('a figure that differs is named with the paragraph that has it', () => {
  const alterations = [
    { kind: 'number' as const, claimed: '70', found: '90 percent', paragraph: 3 },
  ];
  expect(
    reasonInWords(evidence({ reason: { kind: 'differs', paragraphs: [1, 3] }, alterations })),
  ).toBe('¶3 says “90 percent”, not “70”.');
});

test('words of the article are quoted, so that they don’t read as words of the interface', () => {
  const said = (alteration: Evidence['alterations'][number]) =>
    reasonInWords(
      evidence({ reason: { kind: 'differs', paragraphs: [3] }, alterations: [alteration] }),
    );
  expect(said({ kind: 'negation', claimed: 'nicht', found: null })).toBe('“nicht” isn’t in ¶3.');
  expect(said({ kind: 'direction', claimed: 'fiel', found: 'stieg' })).toBe(
    '¶3 says “stieg”, not “fiel”.',
  );
});

test('nothing is said of what is word for word', () => {
  expect(reasonInWords(evidence({ reason: null }))).toBe('');
});

test('a reason that an earlier version stored as a sentence is told in the words of this one', () => {
  const row = { ...evidence({}), reason: 'The words it quotes are in ¶7, not in ¶1.' };
  expect(reasonInWords(row as never)).toBe('The words it quotes are in ¶7, not in ¶1.');
  expect(reasonInWords({ ...row, reason: 'Worded differently from ¶3.' } as never)).toBe(
    'Worded differently from ¶3.',
  );
});
