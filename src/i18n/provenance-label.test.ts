import { expect, test } from 'vitest';
import { provenanceLabel } from './provenance-label.ts';

test('an altered claim names what was altered if it is all of one kind', () => {
  const number = { kind: 'number' } as const;
  const name = { kind: 'name' } as const;
  const altered = (alterations: (typeof number | typeof name)[]) =>
    provenanceLabel({ kind: 'differs', paragraph: 3, alterations });
  expect(altered([number, number])).toBe('figure not in ¶3');
  expect(altered([number, name])).toBe('differs from ¶3');
  expect(altered([])).toBe('differs from ¶3');
  expect(provenanceLabel({ kind: 'altered saved story', alterations: [name] })).toBe(
    'name not in the saved story',
  );
});
