// @vitest-environment happy-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Analysis } from '#domain/analysis/analysis.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { sampleAnalysis, sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import { StoryView } from './story-view.tsx';

const article = sampleArticle();
const onExplained = vi.fn();
const point = vi.fn();
let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  vi.clearAllMocks();
});

function show(run: AnalysisRun = sampleRun()): void {
  act(() =>
    render(
      <StoryView
        article={article}
        run={run}
        hidden={[]}
        folds={{ folded: [], toggle: () => {} }}
        reveal={() => {}}
        point={point}
        onAct={() => {}}
        own={<p>Yours</p>}
        onExplained={onExplained}
      />,
      root,
    ),
  );
}

const nameOf = (element: Element) =>
  element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
const soon = (look: () => void) => vi.waitFor(look, { timeout: 15_000 });
const buttons = () => [...document.querySelectorAll('button:not([aria-hidden])')];

test('no two buttons of a story have one name', () => {
  show();
  for (const chip of document.querySelectorAll<HTMLElement>('button.chip')) act(() => chip.click());
  const names = buttons().map(nameOf);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names).toContain('Show paragraph 2, Takeaway 1. In the article’s words.');
});

test('while an analysis is written, its beginning, each section and its end are told once', () => {
  const heard: string[] = [];
  const announced = () => document.querySelector('[data-announcer]')?.textContent ?? '';
  const hear = (changes: Partial<AnalysisRun>) => {
    show(sampleRun(changes));
    if (announced() !== heard.at(-1)) heard.push(announced());
  };
  const { tldr, keyTakeaways } = sampleAnalysis();
  const brief = sampleAnalysis('extractive');
  const open = (draft: Analysis): Analysis => ({
    ...draft,
    ...(draft.keyTakeaways && { keyTakeaways: { ...draft.keyTakeaways, complete: false } }),
  });
  const { analyst } = sampleRun();
  hear({ status: 'done', analyst: { kind: 'extractive' }, brief, draft: null });
  hear({ status: 'queued', analyst, brief, draft: null });
  hear({ status: 'running', brief, draft: { tldr } });
  hear({ status: 'running', brief, draft: open({ tldr, keyTakeaways }) });
  hear({ status: 'running', brief, draft: open({ tldr, keyTakeaways }) });
  hear({ status: 'running', brief, draft: { tldr, keyTakeaways } });
  hear({ status: 'done', brief, draft: { tldr, keyTakeaways } });
  expect(heard).toEqual([
    '',
    'ferry-mini is writing the analysis.',
    'TL;DR: 3 claims.',
    'Key takeaways: 3 claims.',
    'The analysis is complete.',
  ]);
});

test('what the marks mean, and what is the reader’s own, stand under the head', () => {
  show();
  expect(document.body.textContent).toContain('¶3 is paragraph 3 of the article.');
  const order = ['.legend', '.own-place', 'section'].map((each) => document.querySelector(each));
  expect(order.every((each) => each !== null)).toBe(true);
  const sorted = [...order].sort((one, other) =>
    one && other && one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  expect(sorted).toEqual(order);
  act(() => (buttons().find((each) => nameOf(each) === 'Got it') as HTMLElement).click());
  expect(onExplained).toHaveBeenCalled();
});

test('the head leads to the claims that were not matched, and to those that differ', () => {
  show();
  const pointed = () => document.querySelector('.pointed-at')?.getAttribute('data-claim');
  Element.prototype.scrollIntoView = () => {};
  for (const [name, id] of [
    ['1 not matched', 'takeaway-3'],
    ['1 differs', 'takeaway-2'],
  ] as const) {
    for (const each of document.querySelectorAll('.pointed-at'))
      each.classList.remove('pointed-at');
    act(() => (buttons().find((each) => nameOf(each) === name) as HTMLElement).click());
    expect(pointed()).toBe(id);
  }
});

test('c copies the claim that the reader is on, with its quotation and a link to it', async () => {
  const copied: string[] = [];
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  });
  show();
  const chip = document.querySelector('[data-claim="takeaway-1"] button');
  chip?.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
  await soon(() => expect(copied).toHaveLength(1));
  const [claim, quote, link] = copied[0]?.split('\n') ?? [];
  expect(claim).toBe('The new ship carries 240 passengers.');
  expect(quote).toBe('“The new ship carries 240 passengers and 60 cars, the line said on Monday.”');
  expect(link).toMatch(
    /^Ferry line buys an electric ship: https:\/\/ledger\.example\/ferry#:~:text=/,
  );
  vi.unstubAllGlobals();
});

test('the sentences of the claim under the pointer are pointed at in the page, until it leaves', async () => {
  show();
  const claim = document.querySelector('[data-claim="takeaway-1"]');
  claim?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  await soon(() => expect(point).toHaveBeenLastCalledWith(['S2']));
  document.querySelector('h1')?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  await soon(() => expect(point).toHaveBeenLastCalledWith([]));
});
