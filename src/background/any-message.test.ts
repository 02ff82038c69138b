import 'fake-indexeddb/auto';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { analysisRunSchema } from '#domain/analysis/analysis-run-schema.ts';
import { articleSchema } from '#domain/article/article-schema.ts';
import { siteRuleSchema } from '#domain/article/site-rule.ts';
import { tabStateSchema } from '#domain/article/tab-state.ts';
import { sentenceNoteSchema } from '#domain/story/sentence-note.ts';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';
import { sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import { fuzzSettings, fuzzTimeout } from '#e2e/fuzz/fuzz-settings.ts';
import { mutated, oddValues } from '#e2e/fuzz/mutated.ts';
import type { PageMessage } from '#messages/messages.ts';

/* Whatever a page's script says: what it was asked to read ends in a row, nothing throws past the border, and no row breaks its schema. */

const { say } = fakeBrowser();
const { default: browser } = await import('webextension-polyfill');
// Node gives an address of `chrome-extension:` no origin: it would be that of every page without one.
Object.assign(browser.runtime, { getURL: (path: string) => `https://gloss.invalid/${path}` });
const { listenInBackground } = await import('#messages/listen-in-background.ts');
const { handlePageMessage } = await import('./handle-page-message.ts');
const { handleSurfaceMessage } = await import('./handle-surface-message.ts');
const { database } = await import('#store/database/database.ts');
const { pageMessageSchema } = await import('#messages/messages.ts');
listenInBackground({ onPageMessage: handlePageMessage, onSurfaceMessage: handleSurfaceMessage });

const page = 'https://news.example/chips';
const article = sampleArticle({ url: page });
const read = { type: 'article-read', article };
const quote = { exact: 'Lanhai told investors', prefix: '', suffix: '' };
const rules = { leaveOut: ['p.x'], takeIn: [], dropped: [] };
const said: PageMessage[] = [
  { type: 'page-unreadable', reason: 'pdf' },
  { type: 'page-left', url: 'https://news.example/other' },
  { type: 'claim-picked', claimId: 'tldr-1' },
  { type: 'highlights-painted', found: 2, wanted: 3, lostMarks: ['m1'] },
  { type: 'selection-marked', id: 'm1', ...quote, note: 'A note.' },
  { type: 'mark-changed', id: 'm1', note: 'x', removed: false },
  { type: 'mark-changed', id: 'm1', note: '', removed: true },
  { type: 'rules-picked', url: page, scope: 'site', ...rules },
  { type: 'rules-picked', url: page, scope: 'article', ...rules },
  { type: 'correcting-ended' },
];

const senders = fc.record({
  id: fc.constantFrom('gloss', 'gloss', 'gloss', 'another'),
  url: fc.constantFrom<string | undefined>(
    page,
    page,
    page,
    `${page}#x`,
    'about:blank',
    'file:///x',
    'data:,x',
    undefined,
  ),
  origin: fc.constantFrom<unknown>(
    'https://news.example',
    'https://news.example',
    'null',
    'https://evil.example',
    7,
    undefined,
  ),
  frameId: fc.constantFrom(0, 0, 0, 1),
  documentId: fc.constantFrom('a', 'a', 'b', undefined),
  tab: fc.constantFrom<unknown>({ id: 7 }, { id: 7 }, { id: 8 }, undefined),
});
const reader = {
  id: 'gloss',
  url: page,
  origin: 'https://news.example',
  frameId: 0,
  documentId: 'a',
  tab: { id: 7 },
};

const steps = fc.array(
  fc.oneof(
    fc.tuple(mutated(read), fc.constant(reader)),
    fc.tuple(mutated(read, ...said), senders),
    fc.tuple(mutated(...said), fc.constant(reader)),
    fc.tuple(oddValues, senders),
  ),
  { minLength: 1, maxLength: 4 },
);

async function expectSound(): Promise<void> {
  const { articles, analyses, tabs, sentenceNotes, siteRules, settings } = database;
  const schemas = [
    [articles, articleSchema],
    [analyses, analysisRunSchema],
    [tabs, tabStateSchema],
    [sentenceNotes, sentenceNoteSchema],
    [siteRules, siteRuleSchema],
  ] as const;
  for (const [table, schema] of schemas) {
    for (const row of await table.toArray()) {
      expect(schema.safeParse(row).error?.issues ?? [], table.name).toEqual([]);
    }
  }
  // A page has no say over what Gloss asks whom.
  expect(await settings.toArray()).toEqual([{ id: 'settings', consentedAt: '2026-01-01' }]);
}

/** Until what was said has come to rest: nothing is written any more. */
async function settle(): Promise<void> {
  let before = '';
  for (let quiet = 0; quiet < 3; ) {
    await wait(2);
    const rows = await Promise.all([
      database.tabs.toArray(),
      database.analyses.toArray(),
      database.articles.count(),
    ]);
    const now = JSON.stringify(rows);
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
}

test('each kind of message is one that is heard', () => {
  for (const message of said) expect(pageMessageSchema.safeParse(message).error).toBeUndefined();
  expect(new Set(said.map(({ type }) => type)).size + 1).toBe(pageMessageSchema.options.length);
});

test('any message ends in rows that hold, and a page that was read is never being read for ever', {
  timeout: fuzzTimeout,
}, async () => {
  const failures = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (told, correcting) => {
      await Promise.all(database.tables.map((table) => table.clear()));
      await database.settings.put({ id: 'settings', consentedAt: '2026-01-01' } as never);
      const blank = {
        documentId: null,
        url: page,
        articleId: null,
        reason: null,
        focus: null,
        highlights: null,
      };
      await database.tabs.put({ ...blank, tabId: 7, status: 'reading', awaited: true, correcting });
      for (const [message, sender] of told) say(message, sender);
      await settle();
      await expectSound();
      const [first] = told;
      const isRead =
        first?.[1] === reader && Reflect.get(Object(first[0]), 'type') === 'article-read';
      const { status } = (await database.tabs.get(7)) ?? { status: 'none' };
      ends.add(status);
      if (isRead) expect(status).not.toBe('reading');
      expect(failures.mock.calls).toEqual([]);
    }),
    fuzzSettings(200),
  );
  expect([...ends]).toEqual(expect.arrayContaining(['read', 'unreadable', 'left', 'reading']));
});
