// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { extractArticle } from '#extract/extract-article.ts';
import type { SiteRules } from './reader-rules.ts';

const told = (what: string) =>
  `The council of Vellin said on Tuesday that the ${what} would be rebuilt before the winter, and that the work would cost 48 million euros.`;

const page = () =>
  new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><head><title>Vellin rebuilds its harbour</title></head><body>
    <main><article><h1>Vellin rebuilds its harbour</h1>
    <p>${told('harbour')}</p><p class="fact">${told('market')}</p><p>${told('old wall')}</p>
    <p>${told('lighthouse')}</p></article></main>
    <footer class="imprint"><p>${told('imprint of this paper')}</p><p>${told('press')}</p></footer></body></html>`,
    'text/html',
  );

function articleWith(siteRules?: SiteRules, articleRules?: SiteRules) {
  const result = extractArticle(page(), {
    url: 'https://courier.example.org/harbour',
    collectedAt: '2026-03-02T08:00:00.000Z',
    siteRules,
    articleRules,
  });
  if (!('article' in result)) throw new Error(result.unreadable);
  return result.article;
}

const textWith = (...rules: Parameters<typeof articleWith>) => articleWith(...rules).text;

const leaveOut = (...selectors: string[]): SiteRules => ({ leaveOut: selectors, takeIn: [] });
const takeIn = (...selectors: string[]): SiteRules => ({ leaveOut: [], takeIn: selectors });

test('what the reader left out stays out, and what they took in is read', () => {
  expect(textWith()).toContain('market');
  expect(textWith()).not.toContain('imprint');
  expect(textWith(leaveOut('p.fact'))).not.toContain('market');
  expect(textWith(takeIn('footer.imprint'))).toContain('imprint');
});

test('a rule that is no selector, or matches nothing any more, changes nothing', () => {
  expect(textWith(leaveOut('p..fact', '.gone', ':nonsense(', ''))).toBe(textWith());
});

test('the coverage says that a rule left something out, and nothing where none did', () => {
  expect(articleWith(leaveOut('p.fact')).coverage.leftOut).toBe(1);
  expect(articleWith(leaveOut('.gone'), takeIn('footer')).coverage.leftOut).toBeUndefined();
});

test('a selector that no reader makes by pointing is not even tried', () => {
  expect(textWith(leaveOut('body:has(p) p.fact', 'p ~ p'))).toBe(textWith());
});

test('the rule for the inner part goes before the one for what is around it', () => {
  const text = textWith({ leaveOut: ['footer.imprint p:nth-of-type(2)'], takeIn: ['footer'] });
  expect(text).toContain('imprint');
  expect(text).not.toContain('the press');
});

test('what was decided for this article goes before what was decided for the site', () => {
  expect(textWith(leaveOut('p.fact'), takeIn('p.fact'))).toContain('market');
  expect(textWith(takeIn('footer'), leaveOut('.imprint'))).not.toContain('imprint');
});

test('a page that is no article is read where the reader pointed at its text', () => {
  const live = new DOMParser().parseFromString(
    `<html><body><div class="memo">${told('harbour')}</div></body></html>`,
    'text/html',
  );
  const options = { url: 'https://courier.example.org/', collectedAt: '2026-03-02T08:00:00.000Z' };
  expect(extractArticle(live, options)).toHaveProperty('unreadable');
  expect(extractArticle(live, { ...options, siteRules: takeIn('.memo') })).toHaveProperty(
    'article',
  );
});
