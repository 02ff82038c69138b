// @vitest-environment happy-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Analysis } from '#domain/analysis/analysis.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import type { PickedKind } from '#domain/analysis/picked.ts';
import {
  sampleAnalysis,
  sampleArticle,
  sampleClaim,
  sampleEvidence,
  sampleRun,
} from '#domain/samples/sample-story.ts';
import { StoryView } from './story-view.tsx';

const article = sampleArticle();
const reveal = vi.fn();
const onAct = vi.fn();
const toggle = vi.fn();
let folded: string[] = [];
let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  vi.clearAllMocks();
  folded = [];
});

function show(run = sampleRun(), shownArticle = article, withPage = true) {
  act(() =>
    render(
      <StoryView
        article={shownArticle}
        run={run}
        hidden={[]}
        folds={{ folded, toggle }}
        reveal={withPage ? reveal : null}
        onAct={onAct}
      />,
      root,
    ),
  );
}

const nameOf = (element: Element) =>
  element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
const button = (name: string) => {
  const found = [...document.querySelectorAll('button')].find((each) => nameOf(each) === name);
  if (!found) throw new Error(`There is no button named ${name}.`);
  return found;
};
const press = (name: string) => act(() => button(name).click());
const option = (label: string) => ({
  click: () =>
    act(() =>
      [...document.querySelectorAll('label')]
        .find(({ textContent }) => textContent === label)
        ?.querySelector('input')
        ?.click(),
    ),
});
const regions = () =>
  [...document.querySelectorAll('section[aria-labelledby]')].map(
    (section) =>
      document.getElementById(section.getAttribute('aria-labelledby') ?? '')?.textContent,
  );
const claim = (id: string) => document.querySelector(`[data-claim="${id}"]`);

test('every section with content is a region with its name, in order', () => {
  show();
  expect(regions()).toEqual([
    'TL;DR',
    'Key takeaways',
    'Competitors',
    'Technical deep dive',
    'Implications',
    'Timeline',
    'Related',
  ]);
  expect(document.querySelectorAll('h1')).toHaveLength(1);
});

test('an empty section is not shown', () => {
  show(sampleRun({ draft: { ...sampleAnalysis(), timeline: undefined } }), {
    ...article,
    links: [],
  });
  expect(regions()).not.toContain('Timeline');
  expect(regions()).not.toContain('Related');
});

test('a chip shows the sentence in the page', () => {
  show();
  const chip = claim('takeaway-1')?.querySelector('button');
  expect(chip?.textContent).toBe('¶2');
  expect(chip?.getAttribute('aria-label')).toBe(
    'Show paragraph 2, Takeaway 1. In the article’s words.',
  );
  expect(chip?.title).toContain('The new ship carries 240 passengers');
  act(() => chip?.click());
  expect(reveal).toHaveBeenCalledWith('S2');
});

test('without the page a chip quotes the article instead', () => {
  show(sampleRun(), article, false);
  act(() => claim('takeaway-1')?.querySelector('button')?.click());
  expect(claim('takeaway-1')?.querySelector('q')?.textContent).toBe(
    'The new ship carries 240 passengers and 60 cars, the line said on Monday.',
  );
});

test('a quotation closes when another claim takes the place of the one it was opened for', () => {
  const hook = (text: string, sentence: number) => ({
    writtenBy: 'model' as const,
    complete: true,
    content: sampleClaim('hook-1', text, { evidence: sampleEvidence(sentence) }),
  });
  const run = (text: string, sentence: number) =>
    sampleRun({ draft: { ...sampleAnalysis(), hook: hook(text, sentence) } });
  show(run('A rival still sails with diesel.', 4), article, false);
  act(() => claim('hook-1')?.querySelector('button')?.click());
  expect(claim('hook-1')?.querySelector('q')?.textContent).toContain('A rival');
  show(run('Tickets will not become dearer.', 3), article, false);
  expect(claim('hook-1')?.querySelector('q')).toBeNull();
});

test('a claim that differs says so in words, and shows both wordings on a click', () => {
  show();
  press('figure differs from ¶2, Takeaway 2. Show both wordings.');
  const quote = claim('takeaway-2')?.querySelector('.claim-quote')?.textContent;
  expect(quote).toContain('60 cars');
  expect(quote).toContain('The claim says 80; the article says 60.');
  expect(quote).toContain('Found by comparing words.');
  expect(
    [...document.querySelectorAll('.claim-quote mark')].map((mark) => mark.textContent),
  ).toEqual(['differing words: 80', 'differing words: 60']);
});

test('what the article does not say is marked in words', () => {
  show();
  expect(claim('takeaway-3')?.textContent).toContain('not matched');
  expect(claim('deep-1')?.textContent).toContain('background');
  expect(claim('tldr-3')?.textContent).toContain('advice');
  expect(claim('deep-1')?.querySelector('button:not([aria-hidden])')).toBeNull();
});

test('a claim still being written has no verdict yet', () => {
  const draft = sampleAnalysis();
  draft.keyTakeaways = {
    writtenBy: 'model',
    complete: false,
    content: [
      sampleClaim('takeaway-1', 'The new sh', { complete: false, evidence: sampleEvidence(2) }),
    ],
  };
  show(sampleRun({ status: 'running', draft }));
  expect(claim('takeaway-1')?.querySelector('.chip')).toBeNull();
  expect(claim('takeaway-1')?.querySelector('.claim-caret')).not.toBeNull();
});

test('a claim still being written shows no words that its end may yet move to another line', () => {
  const growing = (text: string, complete: boolean) => {
    const draft = sampleAnalysis();
    const claim = sampleClaim('takeaway-1', text, { complete, evidence: sampleEvidence(2) });
    draft.keyTakeaways = { writtenBy: 'model', complete, content: [claim] };
    show(sampleRun({ status: 'running', draft }));
    return claim1()?.querySelector('[lang], span')?.parentElement?.textContent;
  };
  const claim1 = () => claim('takeaway-1');
  expect(growing('The new ship carries 24', false)).toBe('The new ship ');
  expect(growing('The new ship carries 240 passengers', false)).toBe('The new ship carries ');
  expect(growing('The new ship carries 240 passengers.', true)).toContain('240 passengers.');
});

test('marks are counted once the claims are written, so that the line does not change under the eye', () => {
  show(sampleRun({ status: 'running' }));
  expect(document.querySelector('.claim-count')?.textContent).toBe('');
  show(sampleRun({ status: 'done' }));
  expect(document.querySelector('.claim-count')?.textContent).toContain('not matched');
});

test('a hook that could not be matched stays, with a line from the article under it', () => {
  const draft = sampleAnalysis();
  if (draft.hook) draft.hook.content = sampleClaim('hook-1', 'The captain resigned.');
  show(sampleRun({ draft }));
  expect(document.querySelector('.hook')?.textContent).toBe(
    'The captain resigned.not matchedIn the article: The new ship carries 240 passengers.¶2',
  );
});

test('an inference gives its place in the hook to a line from the article, and stands below it', () => {
  const draft = sampleAnalysis();
  if (draft.hook) {
    draft.hook.content = sampleClaim('hook-1', 'Rivals will follow.', {
      inferred: true,
      evidence: sampleEvidence(4, { verdict: 'near' }),
    });
  }
  show(sampleRun({ draft }));
  expect(document.querySelector('.hook')?.textContent).toBe(
    'The new ship carries 240 passengers.¶2The model adds: Rivals will follow.inference¶4',
  );
});

test('in other words says whether the meaning was checked, and quotes the sentence on a click', () => {
  const near = sampleEvidence(2, { verdict: 'near' });
  const reading = { verdict: 'supported', by: 'm-1', claimWords: '', sourceWords: '' } as const;
  const draft = sampleAnalysis();
  draft.keyTakeaways = {
    writtenBy: 'model',
    complete: true,
    content: [
      sampleClaim('takeaway-1', 'It holds 60 cars.', { evidence: near }),
      sampleClaim('takeaway-2', 'It holds 240 people.', { evidence: { ...near, reading } }),
    ],
  };
  show(sampleRun({ draft }));
  expect(claim('takeaway-1')?.querySelector('button')?.title).toMatch(
    /^In other words; meaning not checked\n“The new ship/,
  );
  press('Show paragraph 2, Takeaway 2. In other words; m-1 confirmed the meaning.');
  expect(reveal).toHaveBeenCalledWith('S2');
  const quote = claim('takeaway-2')?.querySelector('.claim-quote')?.textContent;
  expect(quote).toContain('240 passengers');
  expect(quote).toContain('In other words; m-1 confirmed the meaning');
});

test('what could not be matched keeps the paragraph it cites, to compare', () => {
  const draft = sampleAnalysis();
  draft.keyTakeaways = {
    writtenBy: 'model',
    complete: true,
    content: [
      sampleClaim('takeaway-1', 'Nobody asked the captain.', {
        evidence: sampleEvidence(2, { verdict: 'not found' }),
      }),
    ],
  };
  show(sampleRun({ draft }));
  press('Show paragraph 2, Takeaway 1. Could not be matched to it.');
  expect(claim('takeaway-1')?.querySelector('q')?.textContent).toContain('240 passengers');
  expect(reveal).not.toHaveBeenCalled();
  press('Show in page, Takeaway 1');
  expect(reveal).toHaveBeenCalledWith('S2');
});

test('the head counts the marks, and a choice of them hides the other claims', () => {
  show();
  expect(document.querySelector('.claim-count')?.textContent).toBe(
    '8 in the article’s words · 1 differs · 1 not matched · 2 added by the model',
  );
  press('Choose marks');
  option('Not matched (1)').click();
  expect(claim('takeaway-3')).toBeNull();
  expect(claim('takeaway-1')).not.toBeNull();
  press('Show all claims');
  expect(claim('takeaway-3')).not.toBeNull();
});

test('a table of who says or wants what is called positions', () => {
  const analysis = sampleAnalysis('model');
  const { competitors } = analysis;
  if (!competitors?.content) throw new Error('The sample has no table.');
  const content = { ...competitors.content, kind: 'positions' as const };
  show(sampleRun({ draft: { ...analysis, competitors: { ...competitors, content } } }));
  expect(regions()).toContain('Positions');
  expect(regions()).not.toContain('Competitors');
  expect(document.querySelector('[aria-label="Who says or wants what"] table')).not.toBeNull();
});

test('when no claim has a chosen mark, that is said with a way back', () => {
  show();
  press('Choose marks');
  for (const label of document.querySelectorAll<HTMLElement>('.mark-option')) {
    act(() => label.querySelector('input')?.click());
  }
  expect(document.querySelector('.notice[role="status"]')?.textContent).toContain(
    'No claim here has a mark you chose.',
  );
  act(() => document.querySelector<HTMLElement>('.notice[role="status"] button')?.click());
  expect(claim('takeaway-1')).not.toBeNull();
});

test('what a model says without citing anything is marked as its own, but never the brief’s', () => {
  const draft = sampleAnalysis();
  if (draft.limitations) draft.limitations.content = ['The article has one source.'];
  show(sampleRun({ draft }));
  const own = () =>
    [...document.querySelectorAll('.section .models-own')].map(
      (each) => each.firstChild?.textContent,
    );
  expect(own()).toEqual(['AI', 'AI', 'AI prediction', 'AI estimate', 'AI']);
  show(sampleRun({ draft: null, brief: sampleAnalysis('extractive') }));
  expect(own()).toEqual([]);
});

test('an analysis with no claim that could be matched is shown only on request', () => {
  const claims = ['One.', 'Two.'].map((text, index) => sampleClaim(`x-${index}`, text));
  const draft = { keyTakeaways: { writtenBy: 'model' as const, complete: true, content: claims } };
  show(sampleRun({ draft, brief: sampleAnalysis('extractive') }));
  expect(document.body.textContent).toContain('none could be matched to the article');
  expect(claim('x-0')).toBeNull();
  press('Show anyway');
  expect(claim('x-0')?.textContent).toContain('not matched');
});

test('for a teaser the deep sections are left out, and the reader is told why', () => {
  show(sampleRun(), { ...article, coverage: { ...article.coverage, extent: 'teaser' } });
  expect(regions()).not.toContain('Competitors');
  expect(document.body.textContent).toContain(
    'could be read: Competitors, Technical deep dive, and Implications.',
  );
});

test('while sections of two analysts are on screen, each section names its analyst', () => {
  const { hook, tldr } = sampleAnalysis('model');
  show(
    sampleRun({ status: 'running', brief: sampleAnalysis('extractive'), draft: { hook, tldr } }),
  );
  const writers = [...document.querySelectorAll('.section-analyst')].map(
    (each) => each.textContent,
  );
  expect(writers[0]).toBe('ferry-mini');
  expect(writers[1]).toBe('On this device');
});

test('a brief made on the device stands under headings that are true of it, and counts nothing', () => {
  const found = (id: string, sentence: number) =>
    sampleClaim(id, article.text.slice(...boundsOf(sentence)), {
      evidence: sampleEvidence(sentence),
    });
  const picked = <T,>(kind: PickedKind, content: T) => ({
    writtenBy: 'extractive' as const,
    complete: true,
    picked: kind,
    content,
  });
  const rationale = found('implication-1', 3);
  const brief: Analysis = {
    tldr: picked('lead', {
      whatChanged: found('tldr-1', 1),
      whyItMatters: null,
      whatToDoNext: null,
      whoShouldCare: [],
      lead: [found('tldr-5', 4)],
    }),
    keyTakeaways: picked('figures', [found('takeaway-1', 2)]),
    competitors: picked('organizations', {
      organizations: [{ name: 'Harbor Line', relation: '' }],
      rows: [],
    }),
    implications: picked('ahead', [
      { prediction: rationale.text, rationale, likelihood: null, timeHorizon: 'before 2028' },
    ]),
  };
  show(sampleRun({ analyst: { kind: 'extractive' }, brief, draft: null }));
  expect(regions().slice(0, 4)).toEqual(['Lead', 'Key figures', 'What’s ahead', 'Organizations']);
  expect(document.querySelector('.claim-count')).toBeNull();
  expect(document.body.textContent).not.toMatch(/What changed|Who should care|What to do next/);
  expect(claim('tldr-5')).not.toBeNull();
  expect(document.querySelector('.organization-names')?.textContent).toBe('Harbor Line');
});

/** Offsets of a sentence of the sample article, by its number. */
function boundsOf(sentence: number): [number, number] {
  const { start, end } = article.sentences[sentence - 1] ?? { start: 0, end: 0 };
  return [start, end];
}

test('a failure shows its sentence and its button, and keeps the brief', () => {
  show(
    sampleRun({
      status: 'failed',
      brief: sampleAnalysis('extractive'),
      draft: {},
      failure: makeFailure('refused key', 'article', {
        values: { provider: 'OpenAI' },
        details: { status: '401' },
      }),
    }),
  );
  expect(document.querySelector('[role="alert"]')?.textContent).toContain(
    'OpenAI didn’t accept this API key.',
  );
  expect(regions()).toContain('Lead');
  press('Open Settings');
  expect(onAct).toHaveBeenCalledWith('open settings', null);
  press('Try again');
  expect(onAct).toHaveBeenCalledWith('try again', null);
  expect(
    [...document.querySelectorAll('button')].map(nameOf).filter((n) => n === 'Try again'),
  ).toHaveLength(1);
});

test('a folded section hides its content and says so', () => {
  folded = ['timeline'];
  show();
  const fold = [...document.querySelectorAll('.section-fold')].find(
    (each) => each.textContent === 'Timeline',
  );
  expect(fold?.getAttribute('aria-expanded')).toBe('false');
  expect(claim('timeline-1')?.closest('[hidden]')).not.toBeNull();
  act(() => (fold as HTMLElement).click());
  expect(toggle).toHaveBeenCalledWith('timeline');
});

test('what a model writes is shown as text, whatever it looks like', () => {
  const draft = sampleAnalysis();
  draft.keyTakeaways?.content.push(
    sampleClaim('takeaway-9', '<img src=x onerror=alert(1)> [a](https://evil.example)'),
  );
  show(sampleRun({ draft }));
  expect(document.querySelector('img')).toBeNull();
  expect(document.querySelector('a[href*="evil"]')).toBeNull();
  expect(claim('takeaway-9')?.textContent).toContain('<img src=x');
});

test('why a story of an earlier version was not read whole is still told', () => {
  const stored = JSON.stringify({ ...article.coverage, extent: 'cut' }).replace(
    '"reason":null',
    '"reason":"The page is longer than Gloss can read."',
  );
  show(sampleRun(), { ...article, coverage: JSON.parse(stored) });
  expect(document.querySelector('.coverage-reason')?.textContent).toBe(
    'The page is longer than Gloss can read.',
  );
});
