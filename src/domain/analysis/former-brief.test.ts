import { expect, test } from 'vitest';
import { sampleAnalysis } from '#domain/samples/sample-story.ts';
import { claimsOf } from './analysis.ts';
import { analysisSchema } from './analysis-schema.ts';
import { asToldNow, isFormerBrief } from './former-brief.ts';

const former = sampleAnalysis('extractive');
const now = asToldNow(former);

test('a stored brief of the device from before is told under headings that are true of it', () => {
  expect(isFormerBrief(former)).toBe(true);
  expect(isFormerBrief(now)).toBe(false);
  expect(now.tldr).toMatchObject({
    picked: 'lead',
    content: { whyItMatters: null, whatToDoNext: null, whoShouldCare: [], lead: [] },
  });
  expect(now.tldr?.content.whatChanged).toEqual(former.tldr?.content.whatChanged);
  expect(now.keyTakeaways?.picked).toBe('points');
  expect(now.implications?.picked).toBe('ahead');
  expect(now.competitors?.content).toEqual({
    organizations: [
      { name: 'The ferry line', relation: '' },
      { name: 'The rival', relation: '' },
    ],
    rows: [],
  });
  expect(now.timeline).toBeUndefined();
  expect(now.technicalDeepDive).toBeUndefined();
  expect(analysisSchema.safeParse(now).error).toBeUndefined();
});

test('each of its sentences is told once, and none but those of the table is lost', () => {
  const texts = claimsOf(now).map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  const cells = former.competitors?.content?.rows.flatMap((row) => row.cells) ?? [];
  const before = claimsOf(former).filter((claim) => !cells.includes(claim));
  expect(new Set(texts)).toEqual(new Set(before.map(({ text }) => text)));
});

test('what a model wrote, and a brief that is told so already, come back as they are', () => {
  const model = sampleAnalysis('model');
  expect(asToldNow(model)).toBe(model);
  expect(asToldNow(now)).toBe(now);
  expect(asToldNow(former)).toBe(now);
});
