// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';

fakeBrowser();
const { ReadingListPage } = await import('./reading-list-page.tsx');
const { database, newestVersion } = await import('#store/database/database.ts');
const { deleteEverything } = await import('#store/settings/delete-everything.ts');
const { refreshList } = await import('#store/list/refresh-list.ts');

let root: HTMLElement | null = null;

beforeEach(async () => {
  if (root) render(null, root);
  await deleteEverything();
  location.hash = '';
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

const titles = [
  'Ferry line buys an electric ship',
  'Harbour dues rise again',
  'A bakery in the hills',
];

async function keep(count = titles.length) {
  for (let index = 0; index < count; index++) {
    const id = `s${index}`;
    const title = titles[index] ?? `Story ${index}`;
    await database.articles.put(sampleArticle({ id, title }));
    await database.analyses.put(sampleRun({ articleId: id }));
    await database.readingStates.put({
      articleId: id,
      savedAt: 1_000 - index,
      readAt: null,
      archivedAt: null,
      tags: index === 1 ? ['Ports'] : [],
      note: '',
    });
  }
}

async function stateOf(articleId: string) {
  const state = await database.readingStates.get(articleId);
  if (!state) throw new Error(`${articleId} is not saved.`);
  return state;
}

const open = () => root && render(<ReadingListPage />, root);
const soon = <T,>(look: () => T) => vi.waitFor(look, { timeout: 15_000 });
const shown = () => [...document.querySelectorAll('.line-title')].map((each) => each.textContent);
const shows = (expected: string[]) => soon(() => expect(shown()).toEqual(expected));
const named = (name: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('button, input, select, a')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`There is nothing named ${name}.`);
  return found;
};
const press = (key: string) =>
  document
    .querySelector('.rows-scroller')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
function type(words: string) {
  const field = named('Search the reading list') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

test('an empty list links to the page that imports stories', async () => {
  open();
  await soon(() => expect(document.body.textContent).toContain('Nothing saved yet'));
  const ways = [...document.querySelectorAll('a')].map((each) => each.getAttribute('href'));
  expect(ways).toContain('#/backup');
  expect(document.body.textContent).not.toContain('Select all');
});

test('an empty list says so', async () => {
  open();
  await soon(() => expect(document.body.textContent).toContain('Nothing saved yet'));
});

test('saved stories are shown newest first, with how many claims of each have which mark', async () => {
  await keep();
  open();
  await shows(titles);
  expect(document.querySelector('.line-origin .mark-tally')?.getAttribute('aria-label')).toBe(
    '8 in the article’s words · 1 differs · 1 not matched · 2 added by the model',
  );
  expect(document.querySelectorAll('.unread-dot')).toHaveLength(3);
});

test('the list is searched while typing, and the words are marked', async () => {
  await keep();
  open();
  await shows(titles);
  type('bak');
  await shows(['A bakery in the hills']);
  expect(document.querySelector('mark')?.textContent).toBe('bakery');
  type('nothing of the kind');
  await soon(() => expect(document.body.textContent).toContain('Nothing found'));
  named('Show all stories').click();
  await shows(titles);
});

test('matches are shown with their words marked, in whichever field, and remain plain text', async () => {
  await keep();
  await database.readingStates.update('s1', { note: 'Ask <b>Ann</b> about dredging in 北京市' });
  open();
  await shows(titles);
  const matches = () =>
    [...document.querySelectorAll('.line-match')].map((each) => each.textContent);
  const marks = () => [...document.querySelectorAll('.line-match mark')].map((m) => m.textContent);
  type('dredging');
  await soon(() =>
    expect(matches()).toEqual(['Your note Ask <b>Ann</b> about dredging in 北京市']),
  );
  expect(marks()).toEqual(['dredging']);
  expect(document.querySelector('.line-match b')).toBeNull();
  type('北京');
  await soon(() => expect(marks()).toEqual(['北京']));
  type('240 passengers');
  await soon(() => expect(matches()[0]).toMatch(/^(Claim|Text) .*240 passengers/));
  expect(marks().slice(0, 2)).toEqual(['240', 'passengers']);
  type('');
  await soon(() => expect(matches()).toEqual([]));
});

test('the first rows are shown before the rest of the list is read', async () => {
  await keep();
  open();
  await shows(titles);
  await soon(() => expect(document.querySelector('.list-count')?.textContent).toBe('3 stories'));
  if (root) render(null, root);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const busy = database.transaction('rw', database.listChunks, () => Dexie.waitFor(held));
  open();
  await shows(titles);
  expect(document.querySelector('.row')?.getAttribute('aria-setsize')).toBe('-1');
  expect(document.querySelector('.list-count')?.textContent).toBe('');
  release();
  await busy;
  await soon(() => expect(document.querySelector('.list-count')?.textContent).toBe('3 stories'));
});

test('an interrupted all-or-nothing import is undone when the page opens', async () => {
  await keep(1);
  await database.readingStates.put({ ...(await stateOf('s0')), articleId: 's9' });
  await database.importUndo.add({ importId: 'i', table: 'readingStates', key: 's9' } as never);
  open();
  await soon(async () => expect(await database.readingStates.get('s9')).toBeUndefined());
  await soon(() =>
    expect(document.body.textContent).toContain('An interrupted import was undone.'),
  );
  expect(await database.readingStates.get('s0')).toBeDefined();
});

test('a filter keeps only matching stories', async () => {
  await keep();
  open();
  await shows(titles);
  const tag = named('Tag') as HTMLSelectElement;
  tag.value = 'Ports';
  tag.dispatchEvent(new Event('change', { bubbles: true }));
  await shows(['Harbour dues rise again']);
});

test('keys move, mark as read, archive and delete, and each can be undone', async () => {
  await keep();
  open();
  await shows(titles);
  press('j');
  await soon(() => expect(document.activeElement?.textContent).toBe(titles[1]));
  press('u');
  await soon(() => expect(document.querySelectorAll('.unread-dot')).toHaveLength(2));
  press('e');
  await shows([titles[0] ?? '', titles[2] ?? '']);
  named('Undo').click();
  await shows(titles);
  press('Delete');
  await shows([titles[0] ?? '', titles[2] ?? '']);
  expect(await database.articles.get('s1')).toBeUndefined();
  named('Undo').click();
  await shows(titles);
  expect(await database.articles.get('s1')).toBeDefined();
});

test('all selected stories are tagged at once', async () => {
  await keep();
  open();
  await shows(titles);
  named(`Select ${titles[0]}`).click();
  named(`Select ${titles[2]}`).click();
  await soon(() => expect(document.body.textContent).toContain('2 selected'));
  const field = named('Tag to add') as HTMLInputElement;
  field.value = 'Islands';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await soon(() => expect((named('Tag to add') as HTMLInputElement).value).toBe('Islands'));
  field.form?.requestSubmit();
  await soon(async () =>
    expect((await database.readingStates.get('s2'))?.tags).toEqual(['Islands']),
  );
  expect((await database.readingStates.get('s1'))?.tags).toEqual(['Ports']);
});

test('rows that a search hides are counted, and deleting leaves them alone; what is deleted waits in the trash', async () => {
  await keep();
  open();
  await shows(titles);
  named(`Select ${titles[0]}`).click();
  named(`Select ${titles[2]}`).click();
  await soon(() => expect(document.body.textContent).toContain('2 selected'));
  type('bakery');
  await shows(['A bakery in the hills']);
  await soon(() => expect(document.body.textContent).toContain('2 selected, 1 hidden'));
  named('Delete').click();
  await soon(async () => expect(await database.articles.get('s2')).toBeUndefined());
  expect(await database.articles.get('s0')).toBeDefined();
  location.hash = '#/trash';
  await soon(() => expect(document.querySelector('.trash-title')?.textContent).toBe(titles[2]));
  expect(document.querySelector('.trash-rows')?.textContent).toContain('30 days left');
  named(`Restore: ${titles[2]}`).click();
  await soon(async () => expect(await database.articles.get('s2')).toBeDefined());
  await soon(() => expect(document.body.textContent).toContain('Nothing was deleted'));
});

test('with all that is selected hidden, nothing can be done to it', async () => {
  await keep();
  open();
  await shows(titles);
  named(`Select ${titles[0]}`).click();
  type('bakery');
  await soon(() => expect(document.body.textContent).toContain('1 selected, 1 hidden'));
  await soon(() => expect((named('Delete') as HTMLButtonElement).disabled).toBe(true));
});

test('a search names what it would find in the archive, and shows it on a press', async () => {
  await keep();
  await database.readingStates.update('s2', { archivedAt: 5 });
  open();
  await shows([titles[0] ?? '', titles[1] ?? '']);
  type('bakery');
  await soon(() => expect(document.body.textContent).toContain('Nothing found'));
  named('1 more in the archive').click();
  await shows(['A bakery in the hills']);
  expect(named('Archive').getAttribute('aria-pressed')).toBe('true');
});

test('a page is added by its address, and what is no address is told apart', async () => {
  open();
  await soon(() => expect(document.body.textContent).toContain('Nothing saved yet'));
  named('Add by address').click();
  const enter = async (address: string) => {
    await soon(() => named('Address of the page to add'));
    const field = named('Address of the page to add') as HTMLInputElement;
    field.value = address;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await soon(() =>
      expect((named('Address of the page to add') as HTMLInputElement).value).toBe(address),
    );
    field.form?.requestSubmit();
  };
  await enter('javascript:alert(1)');
  await soon(() => expect(document.body.textContent).toContain('Enter a web address'));
  expect(await database.bookmarks.count()).toBe(0);
  await enter('ferries.example/lines?utm_source=x');
  await shows(['https://ferries.example/lines']);
  expect(document.querySelector('.line-title a')?.getAttribute('href')).toBe(
    'https://ferries.example/lines',
  );
});

test('only the visible rows of a long list are drawn, and each states its position', async () => {
  await keep(200);
  open();
  await soon(() => expect(shown().length).toBeGreaterThan(3));
  expect(document.querySelectorAll('.row').length).toBeLessThan(60);
  const first = () => document.querySelector('.row');
  await soon(() => expect(first()?.getAttribute('aria-setsize')).toBe('200'));
  expect(first()?.getAttribute('aria-posinset')).toBe('1');
});

test('a story opens with its text beside its analysis, and counts as read', async () => {
  await keep();
  location.hash = '#/story/s0';
  open();
  await soon(() => expect(document.querySelector('h1.serif-title[lang]')).not.toBeNull());
  const text = document.querySelector('.article-text')?.textContent;
  expect(text).toContain('The new ship carries 240 passengers and 60 cars');
  expect(document.querySelector('[data-sentence="S2"]')?.textContent).toContain('240 passengers');
  await soon(async () => expect((await database.readingStates.get('s0'))?.readAt).not.toBeNull());
});

test('each statement of a recap links to its claim in its story', async () => {
  await keep(6);
  const day = Date.parse('2026-03-04T12:00:00');
  await database.readingStates.toCollection().modify({ savedAt: day });
  location.hash = '#/recap/2026-03-05';
  open();
  await soon(() =>
    expect(document.querySelector('.recap-page h1')?.textContent).toMatch(/^March 2\s–\s8, 2026$/),
  );
  await soon(() => expect(document.querySelector('.recap-claim a')).not.toBeNull());
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.recap-claim a')];
  for (const link of links) {
    expect(link.getAttribute('href')).toMatch(/^#\/story\/s\d\/[a-z]+-\d+$/);
    expect(link.textContent).toMatch(/¶\d+$/);
  }
});

test('a recap of fewer than five stories says so', async () => {
  await keep(2);
  await database.readingStates
    .toCollection()
    .modify({ savedAt: Date.parse('2026-03-04T12:00:00') });
  location.hash = '#/recap/2026-03-05';
  open();
  await soon(() => expect(document.body.textContent).toContain('Only 2 stories were saved'));
});

test('a due prediction can be judged, stays in place, and the judgment can be undone', async () => {
  await keep(1);
  await refreshList(database);
  const [made] = await database.predictions.toArray();
  const id = made?.id ?? '';
  await database.predictions.update(id, { dueOn: '2026-03-03' });
  open();
  await soon(() => expect(document.querySelector('.due-count')?.textContent).toBe('1 due'));
  location.hash = '#/predictions';
  const due = () => document.querySelector('section[aria-label="Due"] .prediction-item');
  await soon(() => expect(due()?.textContent).toContain('The rival follows.'));
  expect(due()?.querySelector('a')?.getAttribute('href')).toBe('#/story/s0/implication-1');
  expect(due()?.textContent).toMatch(/March 2, 2026\s*within two years\s*due March 3, 2026/);
  expect(due()?.querySelector('.prediction-words')?.textContent).toMatch(
    /AI prediction.*Its reason: ¶4, in the article’s words$/,
  );
  const right = () => due()?.querySelector<HTMLButtonElement>('.outcome.right');
  right()?.click();
  await soon(() => expect(right()?.getAttribute('aria-pressed')).toBe('true'));
  await soon(() =>
    expect(document.querySelector('section[aria-label="Judged"]')?.textContent).toContain(
      '1 judged: 1 right, 0 wrong.',
    ),
  );
  expect(await database.predictions.get(id)).toMatchObject({ outcome: 'right' });
  right()?.click();
  await soon(() => expect(right()?.getAttribute('aria-pressed')).toBe('false'));
  expect(await database.predictions.get(id)).toMatchObject({ outcome: null, judgedAt: null });
});

test('a story shows how the reader judged its prediction', async () => {
  await keep(1);
  await refreshList(database);
  await database.predictions.toCollection().modify({ outcome: 'wrong', judgedAt: 1 });
  location.hash = '#/story/s0';
  open();
  await soon(() => expect(document.querySelector('.pill.mark')?.textContent).toContain('wrong'));
});

test('the host stands beside the name that a page gives itself', async () => {
  const articleId = 'named';
  const url = 'https://breaking-news.example/a';
  await database.articles.put(sampleArticle({ id: articleId, url, siteName: 'Reuters' }));
  await database.readingStates.put({
    articleId,
    savedAt: 1,
    readAt: null,
    archivedAt: null,
    tags: [],
    note: '',
  });
  await refreshList(database);
  open();
  await soon(() =>
    expect(document.querySelector('.line-origin')?.textContent).toContain('breaking-news.example'),
  );
});

test('a database of a newer Gloss is told in one sentence, with a way on', async () => {
  // In place of the one that the other tests share.
  database.close({ disableAutoOpen: false });
  await settled(indexedDB.deleteDatabase('gloss'));
  const newer = await settled(indexedDB.open('gloss', (newestVersion + 1) * 10));
  newer.close();
  open();
  await soon(() =>
    expect(document.querySelector('h1')?.textContent).toBe(
      'Your data was written by a newer version of Gloss',
    ),
  );
  expect(named('Reload')).toBeTruthy();
  if (root) render(null, root);
  await settled(indexedDB.deleteDatabase('gloss'));
  database.close({ disableAutoOpen: false });
});

function settled<T>(asking: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  });
}
