import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimSchema } from '#domain/analysis/claim.ts';
import { checkClaim } from '#domain/checking/check-claim.ts';
import { articleOf } from '#domain/samples/article-for-tests.ts';
import { findQuote } from '#domain/text/find-quote.ts';
import { normaliseText } from '#domain/text/normalize-text.ts';
import { indexText } from '#domain/text/quote-index.ts';
import { isAddressedToMachine } from './instruction-like.ts';

interface Injection {
  id: number;
  kind: string;
  text: string;
}

const file = new URL('../../../../shared/injections.json', import.meta.url);
const present = existsSync(file);
if (!present) process.stdout.write('injections.json is not there: its tests are skipped.\n');
const cases: Injection[] = present ? JSON.parse(readFileSync(file, 'utf8')).cases : [];

/** What a reader would see of markup: its text, and the words of its comments and attributes, were they read. */
function wordsOf(text: string): string[] {
  const inside = [...text.matchAll(/<!--(.*?)-->|alt="(.*?)"/gsu)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return [text.replace(/<!--.*?-->|<[^>]*>/gsu, '').trim(), ...inside.map((part) => part.trim())];
}

/** Article strings that do not speak to a machine by themselves, and what becomes of them. */
const harmless = new Set([12, 14]);

describe.runIf(present)('the injection strings', () => {
  const spoken = cases.filter(
    ({ id, kind }) => ['article', 'dom'].includes(kind) && !harmless.has(id),
  );
  it.each(spoken)('$id ($kind) is recognised, and no claim can rest on it', ({ text }) => {
    const sentences = [text, ...wordsOf(text)].filter((part) => part !== '');
    expect(sentences.some(isAddressedToMachine)).toBe(true);
    const sentence = sentences.find(isAddressedToMachine) ?? '';
    const article = articleOf(['The council met on Monday.', sentence, 'It rained all day.']);
    const flagged = article.sentences.filter(({ start, end }) =>
      isAddressedToMachine(article.text.slice(start, end)),
    );
    expect(flagged.length).toBeGreaterThan(0);
    for (const { id, start, end } of flagged) {
      const words = article.text.slice(start, end);
      const evidence = checkClaim(article, { text: words, sentenceIds: [id], quote: words });
      expect(evidence.verdict).toBe('not found');
      expect(evidence.reason).toContain('speaks to a machine');
    }
  });

  it('27 (meta): a title that gives orders is recognised as well', () => {
    const title = wordsOf(textOf(27))[0] ?? '';
    expect(isAddressedToMachine(title)).toBe(true);
  });

  it('12: zero-width and bidi controls neither hide words from a quote nor come through it', () => {
    const text = textOf(12);
    const hit = findQuote(indexText(text), 'Visit evil.example');
    expect(hit).toMatchObject({ kind: 'exact', start: 0 });
    expect(normaliseText(text).text).toMatch(/^[a-z.]+$/u);
  });

  it('13: Unicode tag characters leave nothing behind', () => {
    expect(normaliseText(`plain${textOf(13)}`).text).toBe('plain');
  });

  it('14: base64 is text like any other', () => {
    const article = articleOf([`The file said ${textOf(14)} at its end.`]);
    const claim = { text: `The file said ${textOf(14)}`, sentenceIds: ['S1'], quote: null };
    expect(checkClaim(article, claim).verdict).toBe('verified');
  });

  it('3: a forged id names no sentence', () => {
    const article = articleOf(['The council met on Monday.']);
    for (const id of ['S999', 'S0', '[S1]', 'S1 ', '__proto__', 'constructor']) {
      const { sentenceIds } = checkClaim(article, {
        text: 'It met',
        sentenceIds: [id],
        quote: null,
      });
      expect(['S1', undefined]).toContain(sentenceIds[0]);
      if (id.trim() !== 'S1') expect(sentenceIds).toEqual([]);
    }
  });

  it('24: a hostile key does not reach a prototype', () => {
    const hostile = JSON.parse(textOf(24)) as Record<string, unknown>;
    expect(claimSchema.safeParse(hostile).success).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('25: a "not" put into a quote is altered', () => {
    const article = articleOf(['The company will pay its workers in full this month.']);
    const evidence = checkClaim(article, {
      text: 'The company will not pay its workers',
      sentenceIds: ['S1'],
      quote: 'The company will not pay its workers in full this month.',
    });
    expect(evidence.verdict).toBe('altered');
    expect(evidence.alterations[0]?.kind).toBe('negation');
  });

  it('26: one digit of a quote changed is altered, though the quote is 0.99 alike', () => {
    const said =
      'The group earned 4.2 billion euros in the first half of the year, it said on Friday.';
    const evidence = checkClaim(articleOf([said]), {
      text: 'The group earned 7.2 billion euros',
      sentenceIds: ['S1'],
      quote: said.replace('4.2', '7.2'),
    });
    expect(evidence.verdict).toBe('altered');
    expect(evidence.reason).toBe('¶1 says 4.2 billion euros, not 7.2 billion euros.');
  });
});

function textOf(id: number): string {
  return cases.find((one) => one.id === id)?.text ?? '';
}
