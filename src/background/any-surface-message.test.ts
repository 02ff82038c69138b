import 'fake-indexeddb/auto';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { analysisRunSchema } from '#domain/analysis/analysis-run-schema.ts';
import { articleSchema } from '#domain/article/article-schema.ts';
import { tabStateSchema } from '#domain/article/tab-state.ts';
import { readingListId } from '#domain/asking/question.ts';
import { questionSchema } from '#domain/asking/question-schema.ts';
import { recapRunSchema } from '#domain/recap/recap-run.ts';
import { storyOfMarks } from '#domain/samples/sample-marks.ts';
import { sampleListQuestion, sampleQuestion } from '#domain/samples/sample-question.ts';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';
import { fuzzSettings, fuzzTimeout } from '#e2e/fuzz/fuzz-settings.ts';
import { mutated, oddValues } from '#e2e/fuzz/mutated.ts';
import { type SurfaceMessage, surfaceMessageSchema } from '#messages/messages.ts';

/*
 * Whatever one of our own pages says, as one of another version or one that was left open may: it ends in rows that
 * hold, nothing throws past the border, and nothing is left running that nobody runs.
 */

const { say } = fakeBrowser();
const own = 'https://gloss.invalid/';
const { default: browser } = await import('webextension-polyfill');
Object.assign(browser.runtime, { getURL: (path: string) => own + path });
Object.assign(browser, { contextMenus: { update: async () => {} } });
const { listenInBackground } = await import('#messages/listen-in-background.ts');
const { handlePageMessage } = await import('./handle-page-message.ts');
const { handleSurfaceMessage } = await import('./handle-surface-message.ts');
const { endEverything } = await import('./end-everything.ts');
const { database } = await import('#store/database/database.ts');
const { saveSettings } = await import('#store/settings/settings.ts');
listenInBackground({ onPageMessage: handlePageMessage, onSurfaceMessage: handleSurfaceMessage });

const panel = { id: 'gloss', url: `${own}src/panel/index.html`, origin: own.slice(0, -1) };
const savedAt = Date.UTC(2026, 2, 4);
const story = storyOfMarks(savedAt);
const articleId = story.article.id;
const day = '2026-03-04';
const asked = '7b1f2d54-6a0e-4c55-9a9b-0c1f6f5f1a01';
const tabId = 7;
const place = { address: 'https://cloud.example/dav/', user: 'anna', password: 'p' };

const said: SurfaceMessage[] = [
  { type: 'read-page', tabId },
  { type: 'correct-reading', tabId },
  { type: 'stop-analysis', articleId },
  { type: 'check-claims', articleId },
  { type: 'start-analysis', articleId, again: true },
  { type: 'start-analysis', articleId, again: false, endpointId: 'e' },
  { type: 'go-ahead', articleId },
  { type: 'keep-brief', articleId },
  { type: 'show-anyway', articleId },
  { type: 'ask-question', articleId, id: asked, text: 'How many passengers does the ship carry?' },
  { type: 'ask-question', articleId: readingListId, id: asked, text: 'What does a ferry carry?' },
  { type: 'ask-again', id: sampleQuestion().id },
  { type: 'answer-from-list', id: sampleListQuestion().id },
  { type: 'stop-question', id: sampleQuestion().id },
  { type: 'forget-question', id: sampleQuestion().id },
  { type: 'search-web', articleId, query: null, agreed: true },
  { type: 'write-with-sources', articleId },
  { type: 'stop-search', articleId },
  { type: 'story-saved', articleId },
  { type: 'resume-analyses' },
  { type: 'reveal-sentence', tabId, sentenceId: 'S2' },
  { type: 'point-at-sentences', tabId, sentenceIds: ['S1', 'S2'] },
  { type: 'end-everything' },
  { type: 'origins-changed' },
  { type: 'estimate-recap', day },
  { type: 'write-recap', day },
  { type: 'stop-recap', day },
  { type: 'join-sync', ...place, passphrase: 'lamp river stone', isNew: true },
  { type: 'test-sync', ...place },
  { type: 'sync-now' },
  { type: 'stop-sync' },
  { type: 'leave-sync', removeAll: true },
  { type: 'remind-of-recap' },
  { type: 'stories-changed' },
  { type: 'repaint-pages' },
];

test('each kind of message is one that is heard', () => {
  for (const message of said) expect(surfaceMessageSchema.safeParse(message).error).toBeUndefined();
  expect(new Set(said.map(({ type }) => type)).size).toBe(surfaceMessageSchema.options.length);
});

const endpoint = {
  id: 'e',
  preset: 'custom',
  address: 'https://model.example/v1',
  key: 'sk-ab12cd34ef56',
  model: 'm',
};

async function fill(withModel: boolean): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
  await saveSettings({
    consentedAt: '2026-01-01T00:00:00.000Z',
    ...(withModel && { endpoints: [endpoint], defaultEndpointId: 'e', askAboveCost: 0.01 }),
    searchService: 'wikipedia',
  } as never);
  await database.articles.put(story.article);
  if (story.run) await database.analyses.put(story.run);
  if (story.state) await database.readingStates.put(story.state);
  const state = { reason: null, focus: null, highlights: null, documentId: 'd' };
  const { url } = story.article;
  await database.tabs.put({ tabId, status: 'read', url, articleId, ...state });
  await database.questions.bulkPut([
    sampleQuestion({ articleId }),
    sampleListQuestion({ askedAt: savedAt }),
  ]);
}

async function expectSound(): Promise<void> {
  const { articles, analyses, tabs, questions, recaps } = database;
  const schemas = [
    [articles, articleSchema],
    [analyses, analysisRunSchema],
    [tabs, tabStateSchema],
    [questions, questionSchema],
    [recaps, recapRunSchema],
  ] as const;
  for (const [table, schema] of schemas) {
    for (const row of await table.toArray()) {
      expect(schema.safeParse(row).error?.issues ?? [], table.name).toEqual([]);
    }
  }
}

const unfinished = ['queued', 'running'];

async function stillRunning(): Promise<string[]> {
  const [runs, questions, recaps] = await Promise.all([
    database.analyses.toArray(),
    database.questions.toArray(),
    database.recaps.toArray(),
  ]);
  return [...runs, ...questions, ...recaps].flatMap(({ status }) =>
    unfinished.includes(status) ? [status] : [],
  );
}

const steps = fc.array(
  fc.oneof({ weight: 9, arbitrary: mutated(...said) }, { weight: 1, arbitrary: oddValues }),
  { minLength: 1, maxLength: 6 },
);

test('any message of our own pages ends in rows that hold, and leaves nothing running', {
  timeout: fuzzTimeout,
}, async () => {
  const failures = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const unheard: unknown[] = [];
  const hear = (cause: unknown) => void unheard.push(cause);
  process.on('unhandledRejection', hear);
  const requests = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no network'));
  try {
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (told, withModel) => {
        failures.mockClear();
        await endEverything();
        await fill(withModel);
        for (const message of told) say(message, panel);
        await vi.waitFor(async () => expect(await stillRunning()).toEqual([]), { timeout: 5000 });
        await wait(2);
        await expectSound();
        expect(failures.mock.calls).toEqual([]);
        expect(unheard).toEqual([]);
        // No host was allowed: nothing goes anywhere, whatever is asked for.
        expect(requests).not.toHaveBeenCalled();
      }),
      fuzzSettings(150),
    );
  } finally {
    process.off('unhandledRejection', hear);
  }
});
