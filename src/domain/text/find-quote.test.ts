import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from './find-quote.ts';
import { normalizeText, originalRange } from './normalize-text.ts';
import { indexText } from './quote-index.ts';

const text =
  'The “Nor­thern Line” – London’s busiest – carried 1,284,000 riders in 2024… The oper-\nator will not pay, it said.\n\nتجاهل الراكب ٤٢ السعر. 日本銀行は１０月に利上げを見送った。 The office is efficient.';
const index = indexText(text);

function found(quote: string): string | null {
  const hit = findQuote(index, quote);
  return hit && text.slice(hit.start, hit.end);
}

describe('normalizing a text', () => {
  it('gives for every unit a place in the original, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (original) => {
        const { text: folded, starts } = normalizeText(original);
        expect(starts.length).toBe(folded.length + 1);
        for (let at = 0; at < folded.length; at += 1) {
          expect(starts[at]).toBeLessThan(original.length);
          expect(starts[at]).toBeLessThanOrEqual(starts[at + 1] as number);
          const { start, end } = originalRange(original, { text: folded, starts }, at, at + 1);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
        }
      }),
    );
  });

  it.each([
    ['“Quoted” — said', '"Quoted" - said'],
    ['oﬃce ﬂow', 'office flow'],
    ['ＡＢＣ１２３％', 'abc123%'],
    ['so\u00adft hy\u200bphens\u202e', 'soft hyphens'],
    ['inter-\nnational', 'international'],
    ['no\u00a0break  space', 'no break space'],
    ['Café', 'Cafe\u0301'],
    ['がぎ', 'か\u3099き\u3099'],
    ['٤٢ و ४२', '42 و 42'],
    ['3,5 – 4', '3,5 - 4'],
  ])('reads %s and %s alike', (one, other) => {
    expect(normalizeText(one).text).toBe(normalizeText(other).text);
  });

  it.each([
    ['4.2', '42'],
    ['-3 %', '3 %'],
    ['3–1', '31'],
    ['90 %', '90'],
    ['が', 'か'],
    ['คำ', 'คา'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(normalizeText(one).text).not.toBe(normalizeText(other).text);
  });
});

describe('finding a quote', () => {
  it('finds whole words copied from the text exactly where they stand', () => {
    const words = [...text.matchAll(/[^\s–]+/gu)];
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.nat(12), (from, length) => {
        const first = words[from] as RegExpExecArray;
        const last = words[Math.min(words.length - 1, from + length)] as RegExpExecArray;
        const quote = text.slice(first.index, last.index + last[0].length);
        const hit = findQuote(index, quote, { start: first.index, end: first.index + 1 });
        expect(hit).toMatchObject({ kind: 'exact', similarity: 1, start: first.index });
        expect(text.slice(hit?.start, hit?.end)).toBe(quote);
      }),
    );
  });

  it.each([
    ['"Northern Line" - London\'s busiest', '“Nor­thern Line” – London’s busiest'],
    ['THE OPERATOR WILL NOT PAY', 'The oper-\nator will not pay'],
    ['the ofﬁce is efﬁcient', 'The office is efficient'],
    ['日本銀行は10月に利上げを見送った', '日本銀行は１０月に利上げを見送った'],
    ['الراكب 42 السعر', 'الراكب ٤٢ السعر'],
  ])('finds %s whatever the typography, and gives the article’s own words', (quote, own) => {
    expect(found(quote)).toBe(own);
    expect(findQuote(index, quote)?.kind).toBe('exact');
  });

  it('finds the parts between ellipses, in order', () => {
    expect(findQuote(index, 'carried 1,284,000 riders … will not pay')).toMatchObject({
      kind: 'parts',
    });
    expect(findQuote(index, 'will not pay […] carried 1,284,000 riders')?.kind).not.toBe('parts');
  });

  it('finds what is nearly alike, and says how nearly', () => {
    const hit = findQuote(index, 'London’s busiest line carried 1,284,000 riders');
    expect(hit?.kind).toBe('approximate');
    expect(hit?.similarity).toBeGreaterThan(0.75);
    expect(findQuote(index, '日本銀行は10月に利上げを検討した')?.kind).toBe('approximate');
  });

  it('finds nothing for words from elsewhere, or for none', () => {
    expect(findQuote(index, 'A whale was seen near the harbour of Bergen')).toBeNull();
    expect(findQuote(index, ' … ')).toBeNull();
    expect(findQuote(index, '')).toBeNull();
  });

  it('does not take "able to pay" for what "unable to pay" says', () => {
    const hit = findQuote(
      indexText('The firm was unable to pay its debts.'),
      'able to pay its debts',
    );
    expect(hit?.kind).toBe('approximate');
  });

  it('takes the place nearest to where it is expected', () => {
    const twice = indexText('It rained. The sun came out. It rained.');
    expect(findQuote(twice, 'It rained', { start: 29, end: 39 })?.start).toBe(29);
    expect(findQuote(twice, 'It rained', { start: 0, end: 10 })?.start).toBe(0);
  });

  it('seeks the parts of a quote once, however often its first part stands in a text', () => {
    const work = (times: number) => {
      const many = indexText('Word repeat the word '.repeat(times));
      let read = 0;
      const { indexOf } = String.prototype;
      String.prototype.indexOf = function (this: string, sought: string, from = 0) {
        const at = indexOf.call(this, sought, from);
        read += (at < 0 ? this.length : at) - from;
        return at;
      };
      try {
        expect(findQuote(many, 'Word … a word that is … nowhere')?.kind).not.toBe('parts');
      } finally {
        String.prototype.indexOf = indexOf;
      }
      return read;
    };
    expect(work(2000)).toBeLessThan(work(1000) * 2.5);
  });

  it('never throws, and its offsets always lie in the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        (article, quote) => {
          const hit = findQuote(indexText(article), quote);
          if (!hit) return;
          expect(hit.start).toBeGreaterThanOrEqual(0);
          expect(hit.end).toBeLessThanOrEqual(article.length);
          expect(hit.start).toBeLessThanOrEqual(hit.end);
        },
      ),
    );
  });
});
