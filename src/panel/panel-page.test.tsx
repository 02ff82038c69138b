// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import type { TabState } from '#domain/article/tab-state.ts';
import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';

const world = fakeBrowser();
const { Panel } = await import('./panel-page.tsx');
const { database } = await import('#store/database/database.ts');
const { saveStory } = await import('#store/stories/reading-state.ts');
const { deleteEverything } = await import('#store/settings/delete-everything.ts');
const { readSettings, saveSettings } = await import('#store/settings/settings.ts');

let root: HTMLElement | null = null;

beforeEach(async () => {
  if (root) render(null, root);
  await deleteEverything();
  world.sent.length = 0;
  world.activate(1);
  window.scrollTo(0, 0);
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

const open = () => root && render(<Panel />, root);
const tab = (tabId: number, changes: Partial<TabState> = {}): TabState => ({
  tabId,
  documentId: 'd',
  url: 'https://ledger.example/ferry',
  status: 'read',
  articleId: null,
  reason: null,
  focus: null,
  highlights: null,
  ...changes,
});

async function keepStory(id: string, title: string) {
  await database.articles.put(sampleArticle({ id, title }));
  await database.analyses.put(sampleRun({ articleId: id }));
}

const title = () => document.querySelector('h1')?.textContent;
const soon = <T,>(look: () => T) => vi.waitFor(look, { timeout: 15_000 });
const titled = (expected: string) => soon(() => expect(title()).toBe(expected));
const named = (name: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('button, [role="tab"]')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`There is no button named ${name}.`);
  return found;
};

test('a tab that was not read says what to click, and can be read from there', async () => {
  open();
  await titled('Nothing read in this tab yet');
  named('Read this page').click();
  expect(world.sent).toContainEqual({ type: 'read-page', tabId: 1 });
});

test('the first reading waits for the reader’s consent, and the consent is kept', async () => {
  await database.tabs.put(tab(1, { status: 'awaiting consent' }));
  open();
  await titled('Before Gloss reads its first article');
  named('Read this article').click();
  await soon(() => expect(world.sent).toContainEqual({ type: 'read-page', tabId: 1 }));
  expect((await readSettings()).consentedAt).not.toBeNull();
});

test('what has changed since the reader agreed is told once more before anything is read', async () => {
  await saveSettings({ consentedAt: '2026-01-01T00:00:00Z', consents: { reading: 0 } });
  await database.tabs.put(tab(1, { status: 'awaiting consent' }));
  open();
  await titled('What Gloss does with articles has changed since you agreed');
  named('Read this article').click();
  await soon(async () => expect((await readSettings()).consents).toEqual({ reading: 1 }));
});

test('a page that cannot be read shows its own sentence', async () => {
  await database.tabs.put(tab(1, { status: 'unreadable', reason: 'pdf' }));
  open();
  await titled('This is a PDF. Gloss reads only web pages.');
});

test('the panel follows the active tab, and never shows one tab’s story beside another', async () => {
  await keepStory('one', 'The first story');
  await keepStory('two', 'The second story');
  await database.tabs.bulkPut([tab(1, { articleId: 'one' }), tab(2, { articleId: 'two' })]);
  open();
  await titled('The first story');
  const seen: (string | null | undefined)[] = [];
  const watcher = new MutationObserver(() => {
    const article = document.querySelector('[data-article]')?.getAttribute('data-article');
    if (article) seen.push(`${article} ${title()}`);
  });
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  world.activate(2);
  await titled('The second story');
  world.activate(3);
  await titled('Nothing read in this tab yet');
  watcher.disconnect();
  for (const each of seen) {
    expect(['one The first story', 'two The second story']).toContain(each);
  }
});

test('a tab that loads another page drops its story at once', async () => {
  await keepStory('one', 'The first story');
  await database.tabs.put(tab(1, { articleId: 'one' }));
  open();
  await titled('The first story');
  await database.tabs.put(tab(1, { status: 'left' }));
  await titled('This tab shows a different page now');
});

test('a story is saved, found in the list, opened without its page, and removed with undo', async () => {
  await keepStory('one', 'The first story');
  await database.tabs.put(tab(1, { articleId: 'one' }));
  open();
  await titled('The first story');
  named('Save to reading list').click();
  await soon(() => named('Remove from reading list'));

  world.activate(5);
  await titled('Nothing read in this tab yet');
  named('Reading list').click();
  await soon(() => named('The first story'));
  named('The first story').click();
  await titled('The first story');

  named('Reading list').click();
  await soon(() => named('Remove The first story'));
  named('Remove The first story').click();
  await titled('Nothing saved yet');
  named('Undo').click();
  await soon(() => named('The first story'));
});

test('a press of the toolbar button leads from the list to the story, or to the consent', async () => {
  await keepStory('one', 'The first story');
  await database.tabs.put(tab(1, { articleId: 'one' }));
  open();
  await titled('The first story');
  named('Reading list').click();
  await titled('Nothing saved yet');
  await database.tabs.put(tab(1, { articleId: 'one', pressedAt: 5 }));
  await titled('The first story');
  named('Reading list').click();
  await titled('Nothing saved yet');
  await database.tabs.put(tab(1, { status: 'awaiting consent', pressedAt: 6 }));
  await titled('Before Gloss reads its first article');
  // Going to another tab is no press.
  await database.tabs.put(tab(2, { articleId: 'one', pressedAt: 7 }));
  named('Reading list').click();
  await titled('Nothing saved yet');
  world.activate(2);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(title()).toBe('Nothing saved yet');
});

test('an empty list leads to the list page, and to its import', async () => {
  open();
  await titled('Nothing read in this tab yet');
  named('Reading list').click();
  await titled('Nothing saved yet');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/src/reading-list/index.html#/backup',
    '/src/reading-list/index.html',
  ]);
});

test('each story, and the list, keeps its own place', async () => {
  await keepStory('one', 'The first story');
  await keepStory('two', 'The second story');
  await database.tabs.bulkPut([tab(1, { articleId: 'one' }), tab(2, { articleId: 'two' })]);
  open();
  await titled('The first story');
  const scroll = (top: number) => {
    window.scrollTo(0, top);
    window.dispatchEvent(new Event('scroll'));
  };
  scroll(700);
  world.activate(2);
  await titled('The second story');
  await soon(() => expect(window.scrollY).toBe(0));
  scroll(300);
  named('Reading list').click();
  await titled('Nothing saved yet');
  await soon(() => expect(window.scrollY).toBe(0));
  world.activate(1);
  named('Story').click();
  await titled('The first story');
  await soon(() => expect(window.scrollY).toBe(700));
  world.activate(2);
  await titled('The second story');
  await soon(() => expect(window.scrollY).toBe(300));
});

const failedWith = async (changes: object = {}) => {
  const endpoint = {
    id: 'e1',
    preset: 'custom',
    address: 'https://models.example/v1',
    key: '',
    model: 'small',
  };
  await saveSettings({ endpoints: [endpoint], defaultEndpointId: 'e1' });
  await keepStory('one', 'The first story');
  await database.analyses.update('one', {
    analyst: {
      kind: 'model',
      endpointId: 'e1',
      provider: 'custom',
      model: 'small',
      host: 'models.example',
    },
    status: 'failed',
    finishedAt: 100,
    failure: makeFailure('no credit', 'article'),
    ...changes,
  });
  await database.tabs.put(tab(1, { articleId: 'one' }));
  open();
  await titled('The first story');
  return endpoint;
};
const said = (words: string) => document.body.textContent?.includes(words) ?? false;

test('a failure goes once the reader has changed what it came of, and another try is offered', async () => {
  const endpoint = await failedWith();
  await soon(() => expect(document.querySelector('[role="alert"]')).not.toBeNull());
  await saveSettings({ endpoints: [{ ...endpoint, key: 'new', changedAt: 200 }] });
  await soon(() => expect(document.querySelector('[role="alert"]')).toBeNull());
  expect(said('Your settings have changed')).toBe(true);
  named('Update analysis').click();
  expect(world.sent).toContainEqual({ type: 'start-analysis', articleId: 'one', again: false });
});

test('a failure of another model than the one that would now be asked is no longer shown', async () => {
  const endpoint = await failedWith();
  await soon(() => expect(document.querySelector('[role="alert"]')).not.toBeNull());
  await saveSettings({ endpoints: [{ ...endpoint, model: 'large' }] });
  await soon(() => expect(document.querySelector('[role="alert"]')).toBeNull());
});

test('a story opened from the list is replaced when its tab is read', async () => {
  await keepStory('one', 'The first story');
  await keepStory('two', 'The second story');
  await saveStory('one', 1);
  open();
  await titled('Nothing read in this tab yet');
  named('Reading list').click();
  await soon(() => named('The first story'));
  named('The first story').click();
  await titled('The first story');
  await database.tabs.put(tab(1, { articleId: 'two' }));
  await titled('The second story');
});

test('highlights are turned on or off for every page at once', async () => {
  await keepStory('one', 'The first story');
  await database.tabs.put(tab(1, { articleId: 'one' }));
  open();
  await titled('The first story');
  expect(named('Highlights on the page').getAttribute('aria-pressed')).toBe('true');
  named('Highlights on the page').click();
  await soon(() => expect(world.sent).toContainEqual({ type: 'repaint-pages' }));
  expect((await readSettings()).highlights).toBe(false);
});

test('a fold is remembered', async () => {
  await keepStory('one', 'The first story');
  await database.tabs.put(tab(1, { articleId: 'one' }));
  open();
  await titled('The first story');
  named('Timeline').click();
  await soon(() => expect(named('Timeline').getAttribute('aria-expanded')).toBe('false'));
  expect((await readSettings()).foldedSections).toEqual(['timeline']);
});

test('a highlight that the page no longer has says so, the others do not', async () => {
  await keepStory('one', 'The first story');
  await saveStory('one', 1);
  const { text } = sampleArticle({ id: 'one' });
  const place = { prefix: '', suffix: text.slice(20, 40), start: 0, end: 20 };
  const own = { articleId: 'one', sentenceId: null, note: '', createdAt: 1, updatedAt: 1 };
  await database.sentenceNotes.bulkPut([
    { ...own, ...place, id: 'kept', exact: text.slice(0, 20) },
    { ...own, ...place, id: 'lost', exact: 'Words that are gone from the page' },
  ]);
  await database.tabs.put(tab(1, { articleId: 'one', lostMarks: ['lost'] }));
  open();
  await titled('The first story');
  const lines = () => [...document.querySelectorAll('.own-marks li')].map((li) => li.textContent);
  await soon(() => expect(lines()).toHaveLength(2));
  expect(lines()[0]).not.toContain('no longer on the page');
  expect(lines()[1]).toContain('Not highlighted: these words are no longer on the page.');
});

test('a running analysis can be stopped', async () => {
  await keepStory('one', 'The first story');
  await database.analyses.update('one', { status: 'running', finishedAt: null });
  await database.tabs.put(tab(1, { articleId: 'one' }));
  open();
  await titled('The first story');
  named('Stop').click();
  expect(world.sent).toContainEqual({ type: 'stop-analysis', articleId: 'one' });
});

test('arrow keys move between the tabs of the panel', async () => {
  open();
  await titled('Nothing read in this tab yet');
  named('Story').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }),
  );
  await titled('Nothing saved yet');
  expect(named('Reading list').getAttribute('aria-selected')).toBe('true');
});

test('a database that is taken away is told in one sentence, with a way on', async () => {
  open();
  await titled('Nothing read in this tab yet');
  database.on('versionchange').fire({ newVersion: null });
  await titled('Gloss’s data was deleted while this page was open');
  expect(named('Reload')).toBeTruthy();
});

test('a database that an older page holds is told so for as long as it does', async () => {
  open();
  await titled('Nothing read in this tab yet');
  database.on('blocked').fire({ oldVersion: 10, newVersion: 50 });
  await titled('Another Gloss page is holding on to older data');
});
