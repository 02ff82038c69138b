import { describe, expect, it } from 'vitest';
import { claimSchema } from '#domain/analysis/claim-schema.ts';
import { articleOf } from '#domain/article/article-of.ts';
import { checkClaim } from '#domain/checking/check-claim.ts';
import { findQuote } from '#domain/text/find-quote.ts';
import { normalizeText } from '#domain/text/normalize-text.ts';
import { indexText } from '#domain/text/quote-index.ts';
import { injectionCases, injectionText } from '#e2e/fake-model-server/injection-cases.ts';
import { isAddressedToMachine } from './instruction-like.ts';

/** What a reader would see of markup: its text, and the words of its comments and attributes, were they read. */
function wordsOf(text: string): string[] {
  const inside = [...text.matchAll(/<!--(.*?)-->|alt="(.*?)"/gsu)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return [text.replace(/<!--.*?-->|<[^>]*>/gsu, '').trim(), ...inside.map((part) => part.trim())];
}

/** Article strings that do not speak to a machine by themselves, and what becomes of them. */
const harmless = new Set(['words split by invisible characters', 'base64']);

describe('the injection strings', () => {
  const spoken = injectionCases.filter(
    ({ name, place }) => ['article', 'markup'].includes(place) && !harmless.has(name),
  );
  it.each(spoken)('$name ($place) is recognized, and no claim can rest on it', ({ text }) => {
    const sentences = [text, ...wordsOf(text)].filter((part) => part !== '');
    expect(sentences.some(isAddressedToMachine)).toBe(true);
    const sentence = sentences.find(isAddressedToMachine) ?? '';
    const article = articleOf(['The council met on Monday.', sentence, 'It rained all day.']);
    const flagged = article.sentences.filter(({ start, end }) =>
      isAddressedToMachine(article.text.slice(start, end)),
    );
    // What nobody can see is gone with the article's controls; what is left is recognized.
    if (article.text.includes(sentence)) expect(flagged.length).toBeGreaterThan(0);
    for (const { id, start, end } of flagged) {
      const words = article.text.slice(start, end);
      const evidence = checkClaim(article, { text: words, sentenceIds: [id], quote: words });
      expect(evidence.verdict).toBe('not found');
      expect(evidence.reason?.kind).toBe('addresses machine');
    }
  });

  it('a title that gives orders is recognized as well', () => {
    const title = wordsOf(injectionText('a title that gives orders'))[0] ?? '';
    expect(isAddressedToMachine(title)).toBe(true);
  });

  it('zero-width and bidi controls neither hide words from a quote nor come through it', () => {
    const text = injectionText('words split by invisible characters');
    const hit = findQuote(indexText(text), 'Order at lamps.example');
    expect(hit).toMatchObject({ kind: 'exact', start: 0 });
    expect(normalizeText(text).text).toMatch(/^[a-z.]+$/u);
  });

  it('Unicode tag characters leave nothing behind', () => {
    expect(normalizeText(`plain${injectionText('Unicode tag characters')}`).text).toBe('plain');
  });

  it('base64 is text like any other', () => {
    const article = articleOf([`The file said ${injectionText('base64')} at its end.`]);
    const claim = {
      text: `The file said ${injectionText('base64')} at its end.`,
      sentenceIds: ['S1'],
      quote: null,
    };
    expect(checkClaim(article, claim).verdict).toBe('verified');
  });

  it('a forged id names no sentence', () => {
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

  it('a hostile key does not reach a prototype', () => {
    const hostile = JSON.parse(injectionText('a prototype key')) as Record<string, unknown>;
    expect(claimSchema.safeParse(hostile).success).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('a "not" put into a quote is altered', () => {
    const article = articleOf(['The company will pay its workers in full this month.']);
    const evidence = checkClaim(article, {
      text: 'The company will not pay its workers',
      sentenceIds: ['S1'],
      quote: 'The company will not pay its workers in full this month.',
    });
    expect(evidence.verdict).toBe('altered');
    expect(evidence.alterations[0]?.kind).toBe('negation');
  });

  it('one digit of a quote changed is altered, though the quote is 0.99 alike', () => {
    const said =
      'The group earned 4.2 billion euros in the first half of the year, it said on Friday.';
    const evidence = checkClaim(articleOf([said]), {
      text: 'The group earned 7.2 billion euros',
      sentenceIds: ['S1'],
      quote: said.replace('4.2', '7.2'),
    });
    expect(evidence.verdict).toBe('altered');
    expect(evidence.reason).toEqual({ kind: 'differs', paragraphs: [1] });
    expect(evidence.alterations).toMatchObject([
      { claimed: '7.2 billion euros', found: '4.2 billion euros', paragraph: 1 },
    ]);
  });
});
