import { describe, expect, test } from 'vitest';
import { sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { planReading } from './reading-plan.ts';
import { longestAnswer } from './request-body.ts';

const paragraph = (number: number) =>
  `Paragraph ${number} tells how the makers of chips sold ${number * 100} units in ${2000 + number}. Nobody had expected that of them at the time, and analysts said so to anyone who asked. The weather was fine on that day.`;
const long = sampleArticle(
  {},
  Array.from({ length: 60 }, (_, at) => paragraph(at + 1)),
);
const ids = (portions: readonly (readonly { id: string }[])[]) =>
  portions.flat().map(({ id }) => id);
const all = ids([long.sentences]);
const room = { prompt: 1000, factor: 1 };

describe('what of an article is sent', () => {
  test('is all of it when the window is not known', () => {
    expect(planReading(long, { ...room, window: null })).toEqual({
      portions: [long.sentences],
      read: long.sentences.length,
      longestAnswer,
    });
  });

  test('is all of it when there is room', () => {
    const plan = planReading(long, { ...room, window: 32_000 });
    expect(ids(plan?.portions ?? [])).toEqual(all);
    expect(plan?.portions).toHaveLength(1);
  });

  test('is, when there is too little, the best sentences in their order, with the beginning', () => {
    const plan = planReading(long, { ...room, window: 5_500 });
    const sent = ids(plan?.portions ?? []);
    expect(plan?.portions).toHaveLength(1);
    expect(sent.length).toBeLessThan(all.length);
    expect(sent.length).toBe(plan?.read);
    expect(sent).toEqual(all.filter((id) => sent.includes(id)));
    expect(sent.slice(0, 5)).toEqual(all.slice(0, 5));
  });

  test('is ranked as it is told', () => {
    const rank = () => long.sentences.map((_, place) => place);
    const sent = ids(planReading(long, { ...room, window: 5_500, rank })?.portions ?? []);
    expect(sent.at(-1)).toBe(all.at(-1));
    expect(sent).not.toContain('S2');
  });

  test('is, beyond twice the room, all of it in portions, each within the room', () => {
    const plan = planReading(long, { ...room, window: 3_500 });
    const portions = plan?.portions ?? [];
    expect(portions.length).toBeGreaterThan(1);
    expect(ids(portions)).toEqual(all);
    for (const portion of portions) {
      const tokens = portion.reduce(
        (sum, { start, end }) => sum + estimateTokens(long.text.slice(start, end)) + 4,
        0,
      );
      expect(tokens + room.prompt + (plan?.longestAnswer ?? 0)).toBeLessThanOrEqual(3_500);
    }
  });

  test('is the best of a very long one, in at most six portions', () => {
    const book = sampleArticle(
      {},
      Array.from({ length: 600 }, (_, at) => paragraph(at + 1)),
    );
    const plan = planReading(book, { ...room, window: 3_500 });
    expect(plan?.portions.length).toBeLessThanOrEqual(6);
    expect(plan?.read).toBeLessThan(book.sentences.length);
    expect(plan?.read).toBe(ids(plan?.portions ?? []).length);
  });

  test('is less for a service that counts more tokens', () => {
    const read = (factor: number) =>
      planReading(long, { ...room, window: 6_000, factor })?.read ?? 0;
    expect(read(1.3)).toBeLessThan(read(1));
  });

  test('is nothing where not even a few sentences have room', () => {
    expect(planReading(long, { ...room, window: 2_000 })).toBeNull();
  });
});

describe('an estimate of tokens', () => {
  // Counted with the encoding o200k.
  test.each([
    ['The quick brown fox jumps over the lazy dog near the river bank.', 14],
    ['人工智能芯片制造商的股价周二大幅上涨。', 15],
    ['人工知能チップメーカーの株価は火曜日に急騰した。', 17],
  ])('of “%s” is not too low', (text, counted) => {
    expect(estimateTokens(text)).toBeGreaterThanOrEqual(counted * 0.9);
    expect(estimateTokens(text)).toBeLessThan(counted * 2);
  });
});
