import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Analysis,
  claimsOf,
  claimsOfSection,
  sectionNames,
} from '#domain/analysis/analysis.ts';
import { analysisSchema } from '#domain/analysis/analysis-schema.ts';
import { verdicts } from '#domain/analysis/claim.ts';
import { withoutOpenClaims } from '#domain/analysis/without-open-claims.ts';
import { sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import { AnswerReader } from './answer-reader.ts';
import { DraftWriter } from './draft-writer.ts';
import { jsonOfAnswer } from './json-of-answer.ts';

/* Whatever a model replies, in whatever pieces: nothing throws, and no claim is shown without a verdict. */

const article = sampleArticle();
const claim = (t: string, s: unknown = [2], k = 'f') => ({ s, t, k });
/** As prompts of version 1 asked for it. */
const spelledOut = {
  evidence: { sentence_ids: ['S3'], quote: 'gained 14%' },
  text: 'The Shanghai-listed company gained 14%.',
  claim_type: 'reported_fact',
};
const reply = {
  h: claim('Shares of Chinese makers of AI chips rose sharply on Tuesday.'),
  l: {
    c: spelledOut,
    m: claim('It gained 41%.', [3]),
    n: claim('Compare suppliers.', [], 'd'),
    w: ['Analysts'],
  },
  k: [claim('Lanhai expects to ship 120,000 units.', [5]), claim('It will win.', [5], 'i')],
  c: {
    k: 'positions',
    o: [
      { n: 'Lanhai', r: 'subject' },
      { n: 'Beichen', r: 'rival' },
    ],
    r: [{ f: 'Gain', c: [claim('14%', [3]), null] }],
  },
  d: [{ h: 'Memory', e: claim('It is stacked.', [12]) }],
  i: [{ p: 'More rules.', e: claim('Rules will come.', [15]), l: 'likely', h: null }],
  t: [{ d: '2027-01-14', w: '14 January', e: claim('Rules.', [15]) }],
  x: ['One source.'],
};

/** Values that a model might put in the place of another. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    '',
    '<img src=x onerror=alert(1)>',
    '![x](https://evil.example)',
    '\u202egpj.exe\u200b',
    ['S999', 'S1', 7, null],
    { t: 5 },
    { text: 'A text alone.' },
    claim('Penguins.', 'S2-S4'),
    { __proto__: null, constructor: 1 },
    'x'.repeat(5000),
  ),
);

/** The reply with another value at some of its places. */
const mutatedReplies = fc
  .array(fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), odd), { maxLength: 3 })
  .map((changes) => {
    const copy = structuredClone(reply) as Record<string, unknown>;
    for (const [path, value] of changes) replaceAt(copy, path, structuredClone(value));
    return JSON.stringify(copy);
  });

function replaceAt(root: Record<string, unknown>, path: readonly number[], value: unknown): void {
  let node: object = root;
  for (const [depth, step] of path.entries()) {
    const keys = Object.keys(node);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    const inner: unknown = Reflect.get(node, key);
    if (depth === path.length - 1 || typeof inner !== 'object' || inner === null) {
      Reflect.set(node, key, value);
      return;
    }
    node = inner;
  }
}

/** Text with a piece taken out, put in, or cut off, and with what models put around an answer. */
const answers = fc
  .tuple(
    fc.oneof({ weight: 8, arbitrary: mutatedReplies }, { weight: 1, arbitrary: fc.string() }),
    fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.string({ maxLength: 6, unit: 'binary' })), {
      maxLength: 2,
    }),
    fc.option(fc.nat()),
    fc.constantFrom<[string, string]>(
      ['', ''],
      ['', ''],
      ['```json\n', '\n```'],
      ['<think>{"h":1}</think>', ''],
      ['Here {it} is: ', ' {done}'],
    ),
  )
  .map(([text, edits, end, [before, after]]) => {
    let changed = text;
    for (const [at, length, put] of edits) {
      const from = changed.length ? at % changed.length : 0;
      changed = changed.slice(0, from) + put + changed.slice(from + length);
    }
    return before + (end === null ? changed : changed.slice(0, end % (changed.length + 1))) + after;
  });

function expectSound(analysis: Analysis): void {
  const checked = analysisSchema.safeParse(analysis);
  expect(checked.error?.issues ?? []).toEqual([]);
  const claims = claimsOf(analysis);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  for (const { complete, evidence, text } of claims) {
    if (complete) expect(verdicts).toContain(evidence.verdict);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must not be there.
    expect(text).not.toMatch(/[\u0000-\u001f\u200b\u202a-\u202e\u{e0000}-\u{e007f}]/u);
    expect(text.length).toBeLessThan(800);
  }
  for (const name of sectionNames) {
    if (analysis[name]?.complete) {
      expect(claimsOfSection(analysis, name).every((item) => item.complete)).toBe(true);
    }
  }
}

test('10,000 random and mutated replies, in random pieces', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 60, max: 1500 }), (answer, size) => {
      const writer = new DraftWriter(article, sectionNames, null);
      const reader = new AnswerReader((root) => writer.isWanted(root));
      const draft = () =>
        writer.draft(reader.parser.root, (parent, key) => reader.parser.isOpen(parent, key));
      for (let at = 0; at < answer.length; at += size) {
        reader.push(answer.slice(at, at + size));
        if (at % (size * 3) === 0) expectSound(draft());
      }
      const last = withoutOpenClaims(draft());
      expectSound(last);
      expect(claimsOf(last).every(({ complete }) => complete)).toBe(true);
      expectSound(writer.draft(jsonOfAnswer(answer)));
    }),
    { numRuns: 10_000 },
  );
});
