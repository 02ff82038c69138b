import { describe, expect, test } from 'vitest';
import { type Analysis, claimsOf, sectionNames } from '#domain/analysis/analysis.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import { fakeClaim } from '#e2e/fake-model-server/answer-from-article.ts';
import { sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import { AnswerReader } from './answer-reader.ts';
import { DraftWriter } from './draft-writer.ts';

const article = sampleArticle();
const first = 'Shares of Chinese makers of AI chips rose sharply on Tuesday';
const invented = fakeClaim('Penguins bought the harbor.', [2]);
const wrongFigure = fakeClaim('The Shanghai-listed company gained 99%.', [3]);

const read = (reply: unknown): Analysis =>
  new DraftWriter(article, sectionNames, null).draft(reply);
const kindOf = (claim: Parameters<typeof provenanceOf>[0] | null | undefined) =>
  claim && provenanceOf(claim, article)?.kind;

describe('no line is deleted', () => {
  test('a hook, a TL;DR line or a next step that cannot be matched stays, with its evidence', () => {
    const { hook, tldr } = read({ h: invented, l: { c: invented, m: wrongFigure, n: invented } });
    const { whatChanged, whyItMatters, whatToDoNext } = tldr?.content ?? {};
    for (const line of [hook?.content, whatChanged, whatToDoNext]) {
      expect(line).toMatchObject({ text: invented.t, origin: 'article' });
      expect(line?.evidence.sentenceIds).toEqual(['S2']);
      expect(kindOf(line)).toBe('not matched');
    }
    expect(kindOf(whyItMatters)).toBe('differs');
  });

  test('a next step with a wrong figure stays and is shown to differ, advised or not', () => {
    for (const k of ['f', 'i', 'd'] as const) {
      const { tldr } = read({ l: { n: { ...wrongFigure, k } } });
      expect(kindOf(tldr?.content.whatToDoNext), k).toBe('differs');
    }
  });

  test('a conclusion in the hook or in what changed stays, as a conclusion', () => {
    const concluded = fakeClaim('Demand for domestic chips is growing.', [13], 'i');
    const { hook, tldr } = read({ h: concluded, l: { c: concluded } });
    for (const line of [hook?.content, tldr?.content.whatChanged]) {
      expect(line).toMatchObject({ origin: 'article', inferred: true });
    }
  });

  test('nothing that was on screen goes away while the reply grows', () => {
    const reply = JSON.stringify({
      h: invented,
      l: { c: wrongFigure, m: invented, n: fakeClaim('Ask for a second source.', [], 'd'), w: [] },
      k: [invented, fakeClaim('It will win.', [5], 'i'), fakeClaim(first, [2])],
      t: [{ d: null, w: 'next year', e: invented }],
    });
    const writer = new DraftWriter(article, sectionNames, null);
    const reader = new AnswerReader((root) => writer.isWanted(root));
    let seen: string[] = [];
    for (const character of reply) {
      reader.push(character);
      const { parser } = reader;
      const draft = writer.draft(parser.root, (parent, key) => parser.isOpen(parent, key));
      const ids = claimsOf(draft).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(seen));
      seen = ids;
    }
    expect(seen).toHaveLength(8);
  });
});

describe('the type of a claim', () => {
  test('tells report, statement, conclusion, background and advice apart', () => {
    const types = ['f', 'a', 'i', 'b', 'd'] as const;
    const { keyTakeaways } = read({
      k: types.map((k) => fakeClaim(first, k === 'b' || k === 'd' ? [] : [2], k)),
    });
    expect(keyTakeaways?.content.map(({ origin, inferred }) => [origin, inferred])).toEqual([
      ['article', false],
      ['article', false],
      ['article', true],
      ['background', false],
      ['advice', false],
    ]);
  });

  test('is advice for a next step that cites nothing, is concluded or is given as advice, whatever words it borrows', () => {
    const advice = 'Customers want a second source.';
    for (const one of [
      fakeClaim(advice, [], 'd'),
      fakeClaim(advice, [], 'f'),
      fakeClaim(advice, [8], 'i'),
      fakeClaim(first, [2], 'd'),
    ]) {
      const next = read({ l: { n: one } }).tldr?.content.whatToDoNext;
      expect(next).toMatchObject({ origin: 'advice', inferred: false });
      expect(kindOf(next)).toBe('advice');
    }
  });

  test('is the article’s for a next step that the article gives', () => {
    const next = read({ l: { n: fakeClaim(first, [2]) } }).tldr?.content.whatToDoNext;
    expect(next).toMatchObject({ origin: 'article' });
  });

  test('that nobody knows counts as a report', () => {
    const { keyTakeaways } = read({ k: [{ s: [2], t: first, k: 'constructor' }] });
    expect(keyTakeaways?.content[0]).toMatchObject({ origin: 'article', inferred: false });
  });
});

describe('the keys of a claim', () => {
  test('are read where a model spells them out', () => {
    const { keyTakeaways } = read({
      k: [
        { evidence: { sentence_ids: ['S2'], quote: null }, text: first, claim_type: 'inference' },
        { s: ['S2'], text: first, k: 'background' },
      ],
    });
    expect(keyTakeaways?.content).toMatchObject([
      { text: first, inferred: true, evidence: { sentenceIds: ['S2'] } },
      { text: first, origin: 'background', evidence: { sentenceIds: ['S2'] } },
    ]);
  });

  test('do not pass for sections where a claim alone is written before the answer', () => {
    const writer = new DraftWriter(article, sectionNames, null);
    const reader = new AnswerReader((root) => writer.isWanted(root));
    const claim = fakeClaim(first, [2]);
    reader.push(`A claim is ${JSON.stringify(claim)}. The answer: ${JSON.stringify({ h: claim })}`);
    expect(writer.draft(reader.parser.root).hook?.content?.text).toBe(first);
  });

  test('hold numbers of sentences in any notation, and ids in the text where there are none', () => {
    const { keyTakeaways } = read({
      k: [{ s: '2-4', t: first, k: 'f' }, { s: ['[S3]', 2], t: first }, `${first} [S2].`],
    });
    expect(keyTakeaways?.content.map(({ evidence }) => evidence.sentenceIds)).toEqual([
      ['S2', 'S3', 'S4'],
      ['S2', 'S3'],
      ['S2'],
    ]);
    expect(keyTakeaways?.content[2]?.text).toBe(`${first}.`);
  });
});

describe('a table', () => {
  const rows = [{ f: 'Subsidies', c: [fakeClaim('gained 14%', [3]), null] }];
  const o = [{ n: 'Lanhai', r: 'maker' }, 'Beichen'];

  test('of positions says so, one of competitors does not', () => {
    expect(read({ c: { k: 'positions', o, r: rows } }).competitors?.content).toMatchObject({
      kind: 'positions',
      organizations: [
        { name: 'Lanhai', relation: 'maker' },
        { name: 'Beichen', relation: '' },
      ],
      rows: [{ feature: 'Subsidies', cells: [{ text: 'gained 14%' }, null] }],
    });
    for (const k of ['competitors', 'debate', undefined]) {
      expect(read({ c: { k, o, r: rows } }).competitors?.content).not.toHaveProperty('kind');
    }
  });

  test('is complete and empty where neither kind fits', () => {
    expect(read({ c: null }).competitors).toMatchObject({ complete: true, content: null });
  });
});

test('too many items are cut off, and one bad item costs no other', () => {
  const event = fakeClaim(first, [2]);
  const { keyTakeaways, timeline } = read({
    k: [null, { t: 3 }, ...Array.from({ length: 30 }, () => fakeClaim(first, [2]))],
    t: [
      { d: '2024-02-31', w: 'in February', e: event },
      { d: '2026-03', w: '', e: event },
      { d: 'soon', w: '', e: event },
      { d: '2021', w: 'in 2021', e: event },
    ],
  });
  expect(keyTakeaways?.content).toHaveLength(7);
  expect(timeline?.content.map(({ date, dateText }) => [date, dateText])).toEqual([
    // Named first: without a date it has no other place.
    [null, 'in February'],
    ['2021', 'in 2021'],
    ['2026-03', '2026-03'],
  ]);
});
