// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { uncited } from '#domain/analysis/claim.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import { sampleArticle, sampleClaim } from '#domain/samples/sample-story.ts';
import { ClaimText } from './claim-text.tsx';
import { StoryContext } from './story-context.ts';

const source = (id: string, changes: Partial<WebSource> = {}): WebSource => ({
  id,
  url: `https://${id.toLowerCase()}.example/a`,
  title: 'The <b>page</b>',
  site: `${id.toLowerCase()}.example`,
  domain: `${id.toLowerCase()}.example`,
  publishedAt: '2026-03-05',
  language: 'en',
  kind: null,
  sentences: ['The yard delivers 12 ships in 2027.'],
  wording: 'page',
  dependsOn: null,
  ...changes,
});

function show(web: WebSource[], verdict: 'verified' | 'altered' = 'verified') {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const claim = {
    ...sampleClaim('implication-1', 'The yard delivers 12 ships in 2027.'),
    origin: 'web' as const,
    sourceIds: ['W1.1', 'W2.1'],
    evidence: {
      ...uncited,
      verdict,
      alterations:
        verdict === 'altered' ? [{ kind: 'number' as const, claimed: '12', found: '14' }] : [],
    },
  };
  act(() =>
    render(
      <StoryContext.Provider value={{ article: sampleArticle(), reveal: null, web }}>
        <ClaimText claim={claim} />
      </StoryContext.Provider>,
      root,
    ),
  );
}
const chips = () => [...document.querySelectorAll<HTMLAnchorElement>('a.chip')];
const words = () => document.querySelector('.claim')?.textContent ?? '';

test('a chip names site and time beside the article, and leads to the passage on the page', () => {
  show([source('W1')]);
  const [chip] = chips();
  expect(chip?.textContent).toBe('w1.example · 3 days later · from a passage');
  expect(chip?.href).toMatch(/^https:\/\/w1\.example\/a#:~:text=The%20yard/);
  expect(chip?.rel).toBe('noopener noreferrer');
  expect(chip?.title).toContain('from a passage that the search gave');
  expect(document.querySelector('b')).toBeNull();
});

test('once the page was read, the chip says whether it has the passage', () => {
  show([source('W1', { seen: { at: 1, found: [true] } })]);
  expect(chips()[0]?.textContent).toBe('w1.example · 3 days later · seen on the page');
  show([source('W1', { seen: { at: 1, found: [false] } })]);
  expect(chips()[0]?.textContent).toContain('not on the page');
  expect(chips()[0]?.className).toContain('altered');
});

test('how many sources are independent is said where it is not their number', () => {
  show([source('W1'), source('W2')]);
  expect(words()).toContain('2 independent sources');
  show([source('W1'), source('W2', { dependsOn: { why: 'same text', of: 'W1' } })]);
  expect(words()).toContain('1 independent source');
  show([source('W1', { dependsOn: { why: 'same site', of: 'article' } })]);
  expect(words()).toContain('no independent source');
});

test('a claim that differs from its passage says so beside the chip', () => {
  show([source('W1')], 'altered');
  expect(words()).toContain('figure differs from the page');
});

test('words that are the service’s own are told as such', () => {
  show([source('W1', { wording: 'service' })]);
  expect(chips()[0]?.title).toContain('in the search service’s own words');
  expect(chips()[0]?.textContent).toContain('· the service’s words');
});
