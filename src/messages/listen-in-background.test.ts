import { beforeEach, expect, test } from 'vitest';
import { sampleArticle } from '#domain/samples/sample-story.ts';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';

type Hear = (message: unknown, sender: unknown) => undefined;

fakeBrowser();
const { default: browser } = await import('webextension-polyfill');
let hear: Hear = () => undefined;
/** Stands for the extension's own address: Node gives one of `chrome-extension:` no origin. */
const own = 'https://gloss.invalid/';
Object.assign(browser.runtime, {
  getURL: (path: string) => own + path,
  onMessage: {
    addListener: (listener: Hear) => {
      hear = listener;
    },
  },
});
const { listenInBackground } = await import('./listen-in-background.ts');

const heard: unknown[] = [];
listenInBackground({
  onPageMessage: (message, { tabId, origin }) =>
    void heard.push(['page', message.type, tabId, origin]),
  onSurfaceMessage: (message) => void heard.push(['surface', message.type]),
});
beforeEach(() => {
  heard.length = 0;
});

const address = 'https://ledger.example/ferry';
const fromPage = {
  id: 'gloss',
  url: address,
  origin: 'https://ledger.example',
  frameId: 0,
  documentId: 'd',
  tab: { id: 7 },
};
const fromPanel = { id: 'gloss', url: `${own}src/panel/index.html`, origin: own.slice(0, -1) };
const start = { type: 'start-analysis', articleId: 'a', again: true };
const article = { type: 'article-read', article: sampleArticle({}) };

test('our own pages are heard, and what they alone may say is heard of nobody else', () => {
  hear(start, fromPanel);
  expect(heard).toEqual([['surface', 'start-analysis']]);
  hear(start, fromPage);
  expect(heard).toHaveLength(1);
});

test('a document that has our address, but not our origin, is none of ours', () => {
  for (const origin of ['null', 'https://ledger.example', 'https://another.invalid']) {
    hear(start, { ...fromPanel, origin });
    hear(start, { ...fromPanel, origin, tab: { id: 7 }, frameId: 0 });
  }
  expect(heard).toEqual([]);
});

test('a page’s script is heard with the origin that the browser gives, not with that of its address', () => {
  hear(article, fromPage);
  hear(article, { ...fromPage, origin: 'null' });
  expect(heard).toEqual([
    ['page', 'article-read', 7, 'https://ledger.example'],
    ['page', 'article-read', 7, 'null'],
  ]);
});

test('frames, other extensions, and senders without a tab are not heard', () => {
  hear(article, { ...fromPage, frameId: 3 });
  hear(article, { ...fromPage, id: 'another' });
  hear(article, { ...fromPage, tab: undefined });
  hear(article, { ...fromPage, url: undefined });
  expect(heard).toEqual([]);
});

test('what is longer than a reader or a page can make it is dropped', () => {
  const long = 'x'.repeat(5_000_000);
  const many = Array.from({ length: 1000 }, () => 'main > p');
  const marked = {
    type: 'selection-marked',
    id: 'mark-1',
    exact: 'words',
    prefix: '',
    suffix: '',
    note: '',
  };
  const rules = { type: 'rules-picked', url: address, scope: 'site', dropped: [] };
  const picked = { leaveOut: ['main > p'], takeIn: [] };
  for (const fitting of [
    { type: 'claim-picked', claimId: 'tldr-1' },
    { type: 'page-left', url: address },
    marked,
    { ...rules, ...picked },
  ]) {
    heard.length = 0;
    hear(fitting, fromPage);
    expect(heard).toHaveLength(1);
  }
  heard.length = 0;
  for (const tooLong of [
    { type: 'claim-picked', claimId: long },
    { type: 'page-left', url: long },
    { ...marked, exact: long },
    { ...marked, note: long },
    { ...marked, prefix: long },
    { ...rules, ...picked, dropped: many },
    { ...rules, leaveOut: many, takeIn: [] },
    { ...rules, leaveOut: [long], takeIn: [] },
  ]) {
    hear(tooLong, fromPage);
  }
  expect(heard).toEqual([]);
});

test('an article that its schema refuses has the reading end; other nonsense is dropped', () => {
  hear({ type: 'article-read', article: { ...article.article, text: 7 } }, fromPage);
  hear({ type: 'article-read' }, fromPage);
  expect(heard).toEqual([
    ['page', 'page-unreadable', 7, 'https://ledger.example'],
    ['page', 'page-unreadable', 7, 'https://ledger.example'],
  ]);
  for (const nonsense of [null, 'x', 4, [], {}, { type: 'unheard-of' }, { type: 'page-left' }]) {
    hear(nonsense, fromPage);
    hear(nonsense, fromPanel);
  }
  expect(heard).toHaveLength(2);
});
