import { expect, test } from 'vitest';
import { isPickedSelector } from './picked-selector.ts';

test.each([
  'p.fact-box',
  '#newsletter',
  'div[data-testid="promo"]',
  'div[class*="Promo_box__"]',
  'main.story > div:nth-of-type(2)',
  'div.sponsor > p.note',
  'footer.imprint p:nth-of-type(2)',
  'body > main > article > p:nth-of-type(3)',
  '#\\31 0-days',
  'aside.größe',
])('%s is one that pointing makes', (selector) => {
  expect(isPickedSelector(selector)).toBe(true);
});

test.each([
  '',
  ' ',
  'p..fact',
  ':nonsense(',
  'body:has(p ~ p ~ p ~ p)',
  ':not(:has(*))',
  'p, div',
  '*',
  'p ~ p',
  'p + p',
  'p:nth-child(2n+1 of .a)',
  'a b c d e f g',
  `${'div > '.repeat(101)}p`,
  '[title=x',
])('%s is none', (selector) => {
  expect(isPickedSelector(selector)).toBe(false);
});
