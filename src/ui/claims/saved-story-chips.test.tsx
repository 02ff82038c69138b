// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { sampleArticle, sampleClaim, sampleEvidence } from '#domain/samples/sample-story.ts';
import { ClaimText } from './claim-text.tsx';
import { StoryContext } from './story-context.ts';

const openStory = vi.fn();
const source = {
  id: 'R1',
  articleId: 'earlier',
  title: 'Dues rise',
  siteName: 'The <b>Dock</b>',
  publishedAt: null,
  language: 'en',
  sentences: ['Harbour dues rose by 4% in May.'],
};

function show(verdict: 'near' | 'altered', sources = [source]) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const claim = {
    ...sampleClaim('takeaway-1', 'Harbour dues rose by 4% in May.'),
    origin: 'saved' as const,
    sourceIds: ['R1'],
    evidence: {
      ...sampleEvidence(1),
      sentenceIds: [],
      verdict,
      alterations:
        verdict === 'altered' ? [{ kind: 'number' as const, claimed: '5', found: '4' }] : [],
    },
  };
  act(() =>
    render(
      <StoryContext.Provider value={{ article: sampleArticle(), reveal: null, sources, openStory }}>
        <ClaimText claim={claim} />
      </StoryContext.Provider>,
      root,
    ),
  );
}
const chip = () => document.querySelector<HTMLElement>('.chip');

test('a claim from a saved story names the story and links to it', () => {
  show('near');
  expect(chip()?.textContent).toBe('saved story: The <b>Dock</b>');
  chip()?.click();
  expect(openStory).toHaveBeenCalledWith('earlier');
});

test('a claim that differs from a saved story says so, and links to it too', () => {
  show('altered');
  expect(chip()?.textContent).toBe('figure differs from the saved story: The <b>Dock</b>');
  expect(chip()?.className).toContain('altered');
});

test('a claim whose story Gloss does not know is not a button', () => {
  show('near', []);
  expect(chip()?.tagName).toBe('SPAN');
  expect(chip()?.textContent).toBe('saved story');
});
