import { expect, test } from 'vitest';
import type { Analysis } from './analysis.ts';
import { type Claim, uncited } from './claim.ts';
import { mapClaims } from './map-claims.ts';

const claim = (id: string): Claim => ({
  id,
  text: id,
  origin: 'article',
  inferred: false,
  evidence: uncited,
  sourceIds: [],
  complete: true,
});
const written = <Content>(content: Content) => ({
  writtenBy: 'model' as const,
  complete: true,
  content,
});

test('a cell comes with its organization and feature, an event with its date, other claims with nothing', () => {
  const analysis: Analysis = {
    keyTakeaways: written([claim('takeaway-1')]),
    competitors: written({
      organizations: [
        { name: 'Northlink', relation: '' },
        { name: 'Ferrovia', relation: '' },
      ],
      rows: [{ feature: 'fares', cells: [claim('competitor-1'), claim('competitor-2')] }],
    }),
    timeline: written([
      { date: '2027', dateText: 'next year', event: claim('timeline-1') },
      { date: '2027-03', dateText: '', event: claim('timeline-2') },
    ]),
  };
  const contexts: [string, string | undefined][] = [];
  mapClaims(analysis, (one, _, context) => {
    contexts.push([one.id, context]);
    return one;
  });
  expect(contexts).toEqual([
    ['takeaway-1', undefined],
    ['competitor-1', 'Northlink fares'],
    ['competitor-2', 'Ferrovia fares'],
    ['timeline-1', 'next year'],
    ['timeline-2', '2027-03'],
  ]);
});
