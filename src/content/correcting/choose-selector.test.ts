// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { chooseSelector } from './choose-selector.ts';

const parse = (markup: string) =>
  new DOMParser().parseFromString(`<html><body>${markup}</body></html>`, 'text/html');

/** The selector for what is marked with `data-it`, which is no name of its own. */
function selectorIn(markup: string, isFit = (matched: Element[]) => matched.length === 1) {
  const page = parse(markup);
  const element = page.querySelector('[data-it]') as Element;
  element.removeAttribute('data-it');
  const selector = chooseSelector(element, isFit);
  if (selector) expect(page.querySelectorAll(selector)).toContain(element);
  return selector;
}

test('a name that a person gave is preferred to a place among siblings', () => {
  expect(selectorIn('<main><p>a</p><p class="fact-box" data-it>b</p></main>')).toBe('p.fact-box');
  expect(selectorIn('<div id="newsletter" data-it>a</div>')).toBe('#newsletter');
  expect(selectorIn('<div data-testid="promo" data-it>a</div><div>b</div>')).toBe(
    'div[data-testid="promo"]',
  );
  expect(selectorIn('<div>x</div><aside data-it>a</aside>')).toBe('aside');
});

test('names that a tool made up are passed over, and what a person wrote of them is used', () => {
  for (const name of ['css-1x2y3z', 'sc-bdVaJa', 'jsx-2871293847', 'post-48213', 'kXqRtZ']) {
    const selector = selectorIn(
      `<main class="story"><div>a</div><div class="${name}" id="${name}" data-it>b</div></main>`,
    );
    expect(selector).toBe('main.story > div:nth-of-type(2)');
  }
  expect(
    selectorIn('<div class="Body_a__9Qw1x">a</div><div class="Promo_box__3xY1A" data-it>b</div>'),
  ).toBe('div[class*="Promo_box__"]');
});

test('what the reader does to a page names nothing', () => {
  expect(selectorIn('<section class="is-open promo" data-it>a</section><p>b</p>')).toBe(
    'section.promo',
  );
});

test('a name around it tells which of several is meant', () => {
  expect(
    selectorIn(
      '<div class="story"><p class="note">a</p></div><div class="sponsor"><p class="note" data-it>b</p></div>',
    ),
  ).toBe('div.sponsor > p.note');
});

test('one of several alike is told by its place, where all of them would be too many', () => {
  const markup =
    '<div class="story"><p class="text">a</p><p class="text" data-it>b</p><p class="text">c</p></div>';
  expect(selectorIn(markup)).toBe('div.story > p:nth-of-type(2)');
  expect(selectorIn(markup, (matched) => matched.length <= 3)).toBe('p.text');
});
