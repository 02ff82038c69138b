import { expect, test } from 'vitest';
import { type Analysis, claimsOf } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import { isFound } from '#domain/analysis/claim.ts';
import { sampleClaim, sampleStory } from '#domain/export/export-sample-story.ts';
import type { Story } from '#domain/story/story.ts';
import { type Recap, recapOf } from './recap.ts';
import type { ClaimRef } from './recap-parts.ts';
import type { Week } from './recap-week.ts';

const monday = Date.UTC(2026, 2, 16);
const week: Week = { start: monday, end: monday + 7 * 86_400_000 };
const written = <T>(content: T) => ({ writtenBy: 'model' as const, complete: true, content });

function storyOf(
  name: string,
  sentences: string[],
  change: Partial<Analysis> = {},
  note = '',
): Story {
  const url = `https://news.example/${name}`;
  const story = sampleStory({
    blocks: sentences.map((text) => ({ kind: 'text', text })),
    metadata: { url, canonicalUrl: url, title: name },
    tags: [],
    note,
    analysis: () => ({
      keyTakeaways: written(
        sentences.map((text, place) =>
          sampleClaim(`takeaway-${place + 1}`, text, [`S${place + 1}`]),
        ),
      ),
      ...change,
    }),
  });
  return { ...story, state: story.state && { ...story.state, savedAt: monday + 3_600_000 } };
}

const flood1 = storyOf(
  'Flood in Varda',
  [
    'The flood in the Varda valley killed 45 people, said mayor Ilse Brandt on Tuesday.',
    'Water of the river Varda stood in the streets of Kolm for two days.',
  ],
  {
    timeline: written([
      {
        date: '2026-03',
        dateText: 'March',
        event: sampleClaim(
          'timeline-1',
          'Water of the river Varda stood in the streets of Kolm for two days.',
          ['S2'],
        ),
      },
      {
        date: '1954',
        dateText: '1954',
        event: sampleClaim(
          'timeline-2',
          'The flood in the Varda valley killed 45 people, said mayor Ilse Brandt on Tuesday.',
          ['S1'],
        ),
      },
    ]),
  },
);
const flood2 = storyOf(
  'Varda flood: toll rises',
  [
    'At least 62 people were killed by the flood in the Varda valley, mayor Ilse Brandt said.',
    'The water of the Varda stood in the streets of Kolm for days.',
    'The dam above Kolm will be inspected in April 2026.',
  ],
  {
    timeline: written([
      {
        date: '2026-03-17',
        dateText: '17 March',
        event: sampleClaim(
          'timeline-1',
          'The water of the Varda stood in the streets of Kolm for days.',
          ['S2'],
        ),
      },
    ]),
    implications: written([
      {
        prediction: 'The dam above Kolm will be inspected',
        byModel: true,
        rationale: sampleClaim(
          'implication-1',
          'The dam above Kolm will be inspected in April 2026.',
          ['S3'],
        ),
        likelihood: null,
        timeHorizon: 'in April 2026',
      },
      {
        prediction: 'Rents rise',
        rationale: sampleClaim('implication-2', 'Rents rise.', ['S3'], { verdict: 'not found' }),
        likelihood: 'likely',
        timeHorizon: 'next year',
      },
    ]),
  },
);
const chips1 = storyOf(
  'Nandari opens plant',
  [
    'The maker of chips Nandari opened a plant in Dresden for 4 billion euros, said its chief Anna Weller.',
  ],
  {
    competitors: written({
      organizations: [{ name: 'Nandari', relation: 'subject' }],
      rows: [],
    }),
  },
  'Call Anna.',
);
const chips2 = storyOf('Rival sues', [
  'A rival of Nandari went to court over the plant of Anna Weller in Dresden on Friday.',
]);
const bread = storyOf('Bread', [
  'Flour, water, salt and a warm place are all that a good loaf asks for.',
]);
const all = [flood1, flood2, chips1, chips2, bread];
const recap = recapOf(all, week);

function refsOf(one: Recap): ClaimRef[] {
  return [
    ...one.mattered.flatMap(({ ref }) => ref ?? []),
    ...one.themes.flatMap(({ refs }) => refs),
    ...one.organizations.flatMap(({ refs }) => refs),
    ...one.timeline.flatMap(({ refs }) => refs),
    ...one.watch.map(({ ref }) => ref),
    ...one.disagreements.flatMap(({ sides }) => sides.map(({ ref }) => ref)),
  ];
}

const idOf = ({ article }: Story) => article.id;

test('only stories saved in the week are in its recap', () => {
  const earlier = { ...bread, state: bread.state && { ...bread.state, savedAt: monday - 1 } };
  expect(recapOf([...all.slice(0, 4), earlier], week).articleIds).toHaveLength(4);
});

test('every statement leads to a claim that was found in its article', () => {
  const refs = refsOf(recap);
  expect(refs.length).toBeGreaterThan(8);
  for (const { articleId, claimId } of refs) {
    const story = all.find(({ article }) => article.id === articleId);
    const claim = story?.run && claimsOf(shownOf(story.run)).find(({ id }) => id === claimId);
    expect(claim && isFound(claim)).toBe(true);
  }
});

test('stories that share names form a theme, and the rest are listed apart', () => {
  expect(recap.themes.map(({ articleIds }) => [...articleIds].sort())).toEqual(
    expect.arrayContaining([
      [idOf(flood1), idOf(flood2)].sort(),
      [idOf(chips1), idOf(chips2)].sort(),
    ]),
  );
  expect(recap.themes.map(({ name }) => name).join(' ')).toMatch(/Varda|Kolm|Brandt/);
  expect(recap.apart).toEqual([idOf(bread)]);
});

test('a story with a note and related stories mattered, for these reasons', () => {
  expect(recap.mattered[0]).toMatchObject({
    articleId: idOf(chips1),
    reasons: [{ kind: 'related', stories: 1 }, { kind: 'noted' }],
  });
});

test('organizations of the week come with the claims about them', () => {
  expect(recap.organizations).toEqual([
    {
      name: 'Nandari',
      stories: 2,
      refs: [
        { articleId: idOf(chips1), claimId: 'takeaway-1' },
        { articleId: idOf(chips2), claimId: 'takeaway-1' },
      ],
    },
  ]);
});

test('an event in two stories appears once in the timeline, with the more precise date', () => {
  expect(recap.timeline).toEqual([
    {
      date: '2026-03-17',
      dateText: '17 March',
      refs: [
        { articleId: idOf(flood1), claimId: 'timeline-1' },
        { articleId: idOf(flood2), claimId: 'timeline-1' },
      ],
    },
  ]);
});

test('what to watch says when it is due, and includes only what was found', () => {
  expect(recap.watch).toEqual([
    {
      prediction: 'The dam above Kolm will be inspected',
      byModel: true,
      likelihood: null,
      timeHorizon: 'in April 2026',
      due: '2026-04-30',
      ref: { articleId: idOf(flood2), claimId: 'implication-1' },
    },
  ]);
});

test('two stories with different numbers for the same thing disagree', () => {
  expect(recap.disagreements).toHaveLength(1);
  expect(recap.disagreements[0]?.sides).toEqual([
    { figure: '45', ref: { articleId: idOf(flood1), claimId: 'takeaway-1' } },
    { figure: '62', ref: { articleId: idOf(flood2), claimId: 'takeaway-1' } },
  ]);
});

test('numbers that agree when rounded, or count something else, do not disagree', () => {
  const one = storyOf('One', [
    'Nandari made a profit of 4.2 billion euros in Dresden, said Anna Weller.',
  ]);
  const rounded = storyOf('Two', [
    'Nandari made a profit of 4 billion euros in Dresden, said Anna Weller.',
  ]);
  const other = storyOf('Three', ['Nandari has 300 workers in Dresden, said Anna Weller.']);
  expect(recapOf([one, rounded, other], week).disagreements).toEqual([]);
});

test('a recap of fewer than five stories says so and has no themes', () => {
  const few = recapOf([flood1, flood2], week);
  expect(few.note).toEqual({ kind: 'too few', stories: 2 });
  expect(few.themes).toEqual([]);
  expect(few.mattered).toHaveLength(2);
  expect(recapOf([], week)).toMatchObject({
    note: { kind: 'no stories' },
    mattered: [],
  });
});

test('stories in which nothing was found are counted and left out', () => {
  const silent = { ...bread, run: null };
  const some = recapOf([flood1, flood2, chips1, chips2, silent], week);
  expect(some.note).toEqual({ kind: 'silent stories', silent: 1, stories: 5 });
});
