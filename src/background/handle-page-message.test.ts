import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';
import { sampleArticle } from '#e2e/fake-model-server/sample-job.ts';

fakeBrowser();
const { handlePageMessage } = await import('./handle-page-message.ts');
const { database } = await import('#store/database/database.ts');

const page = 'https://news.example/chips';
const endpoint = {
  id: 'e1',
  preset: 'custom',
  address: 'https://m.example/v1',
  key: '',
  model: 'm',
};

const from = { tabId: 7, documentId: 'a', url: page, origin: 'https://news.example' };

/** The tab as a press of the toolbar's button leaves it. */
beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.settings.put({
    id: 'settings',
    consentedAt: '2026-01-01',
    endpoints: [endpoint],
    defaultEndpointId: endpoint.id,
  } as never);
  await database.tabs.put({
    tabId: 7,
    documentId: null,
    url: page,
    status: 'reading',
    articleId: null,
    reason: null,
    focus: null,
    highlights: null,
    awaited: true,
  });
});

/** On a busy machine the worker's first reading takes more than the second that `waitFor` gives by itself. */
const patient = { timeout: 15_000 };

test('of several articles that a page tells in one breath, the one press reads and pays for one', async () => {
  const told = ['one', 'two', 'three'].map((name) => `${page}-${name}`);
  for (const url of told) {
    const article = sampleArticle({ url, canonicalUrl: url });
    handlePageMessage({ type: 'article-read', article }, from);
  }
  await vi.waitFor(
    async () => expect((await database.tabs.get(7))?.url).toBe(told.at(-1)),
    patient,
  );
  expect((await database.articles.toArray()).map(({ url }) => url)).toEqual([told[0]]);
  expect((await database.tabs.get(7))?.status).toBe('left');
  const runs = await database.analyses.toArray();
  expect(runs.map(({ analyst }) => analyst.kind)).toEqual(['model']);
});

test('an article that turns its own text around, or hides some, is kept without that', async () => {
  const article = sampleArticle({ url: page, canonicalUrl: page });
  const sentence = article.sentences[0];
  const text = article.text.replace(' ', '\u202e');
  const hostile = {
    ...article,
    title: 'Bank pays \u202e000,1\u2066 euros',
    siteName: 'A\u{e0041}B',
    text,
  };
  handlePageMessage({ type: 'article-read', article: hostile }, from);
  await vi.waitFor(async () => expect((await database.tabs.get(7))?.status).toBe('read'), patient);
  const [kept] = await database.articles.toArray();
  expect(kept).toMatchObject({ title: 'Bank pays  000,1  euros', siteName: 'A  B' });
  expect(kept?.text).toBe(article.text);
  expect(kept?.sentences[0]).toEqual(sentence);
});

const rest = () => new Promise((resolve) => setTimeout(resolve, 300));

test('a script brings no article of another origin, and none under the id or address of another site', async () => {
  const elsewhere = 'https://bank.example/quarter';
  const other = sampleArticle({ url: elsewhere, canonicalUrl: elsewhere });
  handlePageMessage({ type: 'article-read', article: other }, from);
  await rest();
  expect(await database.articles.count()).toBe(0);
  const own = sampleArticle({ url: page, canonicalUrl: page });
  const forged = { ...own, id: other.id, canonicalUrl: elsewhere };
  handlePageMessage({ type: 'article-read', article: forged }, from);
  await vi.waitFor(async () => expect((await database.tabs.get(7))?.status).toBe('read'), patient);
  const kept = await database.articles.toArray();
  expect(kept.map(({ id, canonicalUrl }) => [id, canonicalUrl])).toEqual([[own.id, page]]);
});

test('a script keeps a rule only while its reader corrects the page, and only for its own site', async () => {
  const rule = { leaveOut: ['main > p'], takeIn: [], dropped: [], scope: 'site' } as const;
  const say = (url: string) => {
    handlePageMessage(
      { type: 'rules-picked', url, ...rule, leaveOut: [...rule.leaveOut], takeIn: [], dropped: [] },
      from,
    );
    return rest();
  };
  await say(page);
  expect(await database.siteRules.count()).toBe(0);
  await database.tabs.update(7, { correcting: true });
  await say('https://bank.example/quarter');
  expect(await database.siteRules.count()).toBe(0);
  await say(page);
  expect((await database.siteRules.toArray()).map(({ site }) => site)).toEqual(['news.example']);
});
