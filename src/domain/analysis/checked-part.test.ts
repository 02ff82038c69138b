import { expect, test } from 'vitest';
import { type Analysis, claimsOf } from './analysis.ts';
import { checkedPart } from './checked-part.ts';
import { type Claim, uncited } from './claim.ts';

function claim(id: string, complete = true): Claim {
  return {
    id,
    text: id,
    origin: 'article',
    inferred: false,
    evidence: uncited,
    sourceIds: [],
    complete,
  };
}
const open = { writtenBy: 'model', complete: false } as const;
const closed = { writtenBy: 'model', complete: true } as const;

test('of an interrupted draft every checked claim stays, in finished and unfinished sections alike', () => {
  const draft: Analysis = {
    hook: { ...closed, content: claim('hook-1') },
    tldr: {
      ...open,
      content: {
        whatChanged: claim('tldr-1'),
        whyItMatters: claim('tldr-2', false),
        whatToDoNext: null,
        whoShouldCare: ['Founders', 'Invest'],
      },
    },
    keyTakeaways: { ...open, content: [claim('takeaway-1'), claim('takeaway-2', false)] },
    competitors: {
      ...open,
      content: {
        organizations: [
          { name: 'One', relation: '' },
          { name: 'Two', relation: '' },
        ],
        rows: [
          { feature: 'Price', cells: [claim('competitor-1'), claim('competitor-2', false)] },
          { feature: 'Fo', cells: [] },
        ],
      },
    },
    technicalDeepDive: {
      ...open,
      content: [{ topic: 'T', explanation: claim('deep-dive-1', false) }],
    },
    implications: { ...closed, content: [] },
    timeline: {
      ...open,
      content: [{ date: null, dateText: '2023', event: claim('timeline-1') }],
    },
    limitations: { ...open, content: ['It rests on one so'] },
  };
  const kept = checkedPart(draft);
  expect(claimsOf(kept).map(({ id }) => id)).toEqual([
    'hook-1',
    'tldr-1',
    'takeaway-1',
    'competitor-1',
    'timeline-1',
  ]);
  expect(kept.tldr?.content.whoShouldCare).toEqual(['Founders']);
  expect(kept.keyTakeaways?.complete).toBe(false);
  expect(kept.competitors?.content?.rows).toHaveLength(1);
  expect(kept.implications?.complete).toBe(true);
  expect(kept).not.toHaveProperty('technicalDeepDive');
  expect(kept).not.toHaveProperty('limitations');
});
