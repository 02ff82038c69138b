import { describe, expect, it } from 'vitest';
import { articleOf } from '#domain/article/article-of.ts';
import { checkClaim } from './check-claim.ts';

const article = articleOf([
  'In Norland output is 2.4 percent above the level of 2019, in Sudland 1.4 percent above it. The bank of Norland will open a branch in May 2031.',
]);
const verdictOf = (text: string, context: string, id = 'S1') =>
  checkClaim(article, { text, sentenceIds: [id], quote: null, context }).verdict;

describe('a cell of a table', () => {
  it('differs when the sentence gives its figure to another', () => {
    expect(verdictOf('2.4 percent', 'Sudland output')).toBe('altered');
    expect(verdictOf('1.4 percent', 'Norland output')).toBe('altered');
    expect(verdictOf('2.4 percent', 'Norland output')).not.toBe('altered');
    expect(verdictOf('1.4 percent', 'Sudland output')).not.toBe('altered');
  });

  it('is not the article’s words about somebody whom the article doesn’t name there', () => {
    const text = 'The bank of Norland will open a branch in May 2031.';
    expect(verdictOf(text, 'Norland plans', 'S2')).toBe('verified');
    expect(verdictOf(text, 'Westland plans', 'S2')).toBe('near');
  });
});

describe('an entry of a timeline', () => {
  it.each([
    ['2031-05', 'verified'],
    ['May 2031', 'verified'],
    ['2031', 'verified'],
    ['2031-06', 'altered'],
    ['2032', 'altered'],
    ['June 2031', 'altered'],
  ])('at %s is %s', (date, verdict) => {
    expect(verdictOf('The bank of Norland will open a branch in May 2031.', date, 'S2')).toBe(
      verdict,
    );
  });

  it('may have the date that “last year” stands for', () => {
    const dated = articleOf(['Norland opened the bridge last year.'], {
      publishedAt: '2031-05-02',
    });
    const claim = { text: 'Norland opened the bridge', sentenceIds: ['S1'], quote: null };
    expect(checkClaim(dated, { ...claim, context: '2030' }).verdict).not.toBe('altered');
  });
});
