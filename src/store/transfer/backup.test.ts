import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import type { SiteRule } from '#domain/article/site-rule.ts';
import type { Answer, Question } from '#domain/asking/question.ts';
import type { BackupStory } from '#domain/backup/backup-format.ts';
import { type PredictionOutcome, predictionOutcomes } from '#domain/predictions/prediction.ts';
import { sampleQuestion } from '#domain/samples/sample-question.ts';
import { sampleClaim, sampleEvidence } from '#domain/samples/sample-story.ts';
import { placeOfSentence } from '#domain/story/sentence-note-place.ts';
import { makeStory } from '#e2e/bench/reading-list/make-story.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { refreshList } from '#store/list/refresh-list.ts';
import { StoryList } from '#store/list/story-list.ts';
import { readOffered } from '#store/settings/offered-settings.ts';
import { judgePrediction } from '#store/stories/predictions.ts';
import { exportBackup } from './backup-export.ts';
import { backupReminder, noteBackup } from './backup-reminder.ts';
import { importFile } from './import-file.ts';
import { ImportRefused } from './import-run.ts';
import { takeStories } from './import-stories.ts';
import { undoBrokenImports } from './import-undo.ts';

let nth = 0;
let database: GlossDatabase;
const fresh = () => new GlossDatabase(`backup ${nth++}`);
beforeEach(() => {
  database = fresh();
});

const now = Date.UTC(2026, 5, 1);
const sources = [
  'articles',
  'analyses',
  'readingStates',
  'editions',
  'sentenceNotes',
  'bookmarks',
  'predictions',
  'questions',
  'siteRules',
];

/** Every row of the reader's, with what is derived of stories made up to now. */
async function everything(from: GlossDatabase): Promise<unknown> {
  await refreshList(from);
  const tables = await Promise.all(sources.map((table) => from.table(table).toArray()));
  return Object.fromEntries(sources.map((table, index) => [table, tables[index]]));
}

/** The list as it is shown: rows without their numbers, in the order of the list. */
async function listOf(from: GlossDatabase): Promise<unknown[]> {
  await refreshList(from);
  const list = new StoryList(from);
  const rows = await list.rows((await list.find({ archived: 'both' })).numbers);
  return rows.map(({ number: _, ...row }) => row);
}

async function backupOf(from: GlossDatabase): Promise<Blob> {
  return new Blob([await new Response(exportBackup(from, { now })).arrayBuffer()]);
}

async function textOfBackup(file: Blob): Promise<string> {
  const stream = file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  return new Response(stream.pipeThrough(new DecompressionStream('gzip'))).text();
}

async function put(into: GlossDatabase, stories: BackupStory[]): Promise<void> {
  for (const { article, run, state, revision, notes, bookmark, questions } of stories) {
    if (article) await into.articles.put(article);
    if (run) await into.analyses.put(run);
    if (state) await into.readingStates.put(state);
    if (revision) await into.editions.put(revision);
    if (bookmark) await into.bookmarks.put(bookmark);
    await into.sentenceNotes.bulkPut(notes);
    await into.questions.bulkPut(questions);
  }
}

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const moment = fc.integer({ min: 1, max: now });

const anyPrediction = fc.record({
  prediction: anyText,
  timeHorizon: fc.constantFrom('2027', 'within a year', 'next week', 'sooner or later'),
});

/** A run that also says what may follow. */
function predicting(
  run: AnalysisRun,
  said: { prediction: string; timeHorizon: string }[],
): AnalysisRun {
  const rationale = run.brief.tldr?.content.whatChanged;
  if (!rationale) return run;
  const content = said.map((each, index) => ({
    ...each,
    likelihood: null,
    rationale: { ...rationale, id: `implication-${index + 1}` },
  }));
  const section = { writtenBy: 'extractive', complete: true, picked: 'ahead' } as const;
  const implications = { ...section, content };
  return { ...run, brief: { ...run.brief, implications } };
}

/** A question that was answered with a sentence of the article. */
function questionAbout({ id, sentences, text }: Article, asked: string): Question {
  const claim = sampleClaim('answer-1', text.slice(sentences[0]?.start, sentences[0]?.end), {
    evidence: { ...sampleEvidence(1), sentenceIds: ['S1'] },
  });
  const answer: Answer = { form: 'text', answered: true, claims: [claim], complete: true };
  return sampleQuestion({ id: `question ${id}`, articleId: id, text: asked, answer });
}

/** What a reader says of the predictions of a list, one after the other. */
const anyJudgement: fc.Arbitrary<(PredictionOutcome | null)[]> = fc.array(
  fc.constantFrom(null, ...predictionOutcomes),
  { minLength: 1, maxLength: 6 },
);

async function judge(from: GlossDatabase, outcomes: (PredictionOutcome | null)[]): Promise<void> {
  await refreshList(from);
  const ids = await from.predictions.toCollection().primaryKeys();
  for (const [at, id] of ids.entries()) {
    await judgePrediction(from, id, outcomes[at % outcomes.length] ?? null, now + at);
  }
}

const anySelector = fc.constantFrom('p.fact', '#promo', 'main > div:nth-of-type(2)', 'aside');

const anyRules: fc.Arbitrary<SiteRule[]> = fc.uniqueArray(
  fc.record({
    site: fc.domain(),
    leaveOut: fc.array(anySelector, { maxLength: 3 }),
    takeIn: fc.array(anySelector, { maxLength: 3 }),
    updatedAt: moment,
  }),
  { maxLength: 4, selector: ({ site }) => site },
);

/** Stories with anything that a story can have, some known by their address alone. */
const anyStory: fc.Arbitrary<BackupStory> = fc
  .record({
    nth: fc.integer({ min: 0, max: 500 }),
    text: anyText,
    tags: fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 4 }),
    note: anyText,
    savedAt: moment,
    readAt: fc.option(moment),
    archivedAt: fc.option(moment),
    saved: fc.boolean(),
    unread: fc.boolean(),
    analysed: fc.boolean(),
    changed: fc.boolean(),
    noted: fc.boolean(),
    asked: fc.boolean(),
    said: fc.array(anyPrediction, { maxLength: 3 }),
  })
  .map((made) => {
    const { article, run } = makeStory(made.nth, 120);
    const { text: title, tags, note, savedAt, readAt, archivedAt } = made;
    const state = { articleId: article.id, savedAt, readAt, archivedAt, tags, note };
    const none: BackupStory = {
      article: null,
      run: null,
      state,
      revision: null,
      notes: [],
      bookmark: null,
      predictions: [],
      questions: [],
    };
    if (made.unread) {
      const bookmark = {
        articleId: article.id,
        url: article.url,
        title: title || 'x',
        siteName: '',
        authors: [],
        excerpt: note,
      };
      return { ...none, bookmark };
    }
    const place = placeOfSentence(article, 'S1');
    return {
      ...none,
      article: { ...article, title: title || 'x' },
      run: made.analysed ? predicting(run, made.said) : null,
      state: made.saved ? state : null,
      revision: made.changed
        ? { articleId: article.id, before: article, analysisBefore: run.brief, noticedAt: savedAt }
        : null,
      notes:
        made.noted && place
          ? [
              {
                id: `note ${made.nth}`,
                articleId: article.id,
                ...place,
                note: title,
                createdAt: savedAt,
                updatedAt: savedAt,
              },
            ]
          : [],
      questions: made.asked ? [questionAbout(article, title || 'x')] : [],
    };
  });

const anyStories = fc.uniqueArray(anyStory, {
  maxLength: 12,
  selector: ({ article, bookmark }) => article?.id ?? bookmark?.articleId,
});

test('a backup brought into a new profile gives back exactly the same list', async () => {
  await fc.assert(
    fc.asyncProperty(anyStories, anyJudgement, anyRules, async (stories, outcomes, rules) => {
      const [from, to] = [fresh(), fresh()];
      await put(from, stories);
      await judge(from, outcomes);
      fc.pre(stories.length > 0 || rules.length === 0);
      await from.siteRules.bulkPut(rules);
      const file = await backupOf(from);
      if (stories.length > 0) {
        const report = await importFile(to, file, { now, whole: true });
        expect(report).toMatchObject({ added: stories.length, merged: 0, skipped: 0 });
      }
      // Rules of a file wait for the reader.
      expect(await to.siteRules.count()).toBe(0);
      const { siteRules } = await readOffered(to);
      await to.siteRules.bulkPut(siteRules);
      expect(await everything(to)).toEqual(await everything(from));
      expect(await listOf(to)).toEqual(await listOf(from));
    }),
    { numRuns: 20 },
  );
}, 90_000);

test('bringing in the same backup again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyStories, anyStories, anyJudgement, async (mine, theirs, outcomes) => {
      fc.pre(theirs.length > 0);
      const [here, there] = [fresh(), fresh()];
      await put(here, mine);
      await put(there, theirs);
      await judge(there, outcomes);
      const file = await backupOf(there);
      await importFile(here, file, { now });
      const once = await everything(here);
      const again = await importFile(here, file, { now });
      expect(again).toMatchObject({ added: 0, merged: theirs.length });
      expect(await everything(here)).toEqual(once);
    }),
    { numRuns: 10 },
  );
}, 90_000);

test('no key is in a backup, and the settings of a profile in use stay', async () => {
  const endpoint = { id: 'e', preset: 'custom', address: 'https://m.example/v1', model: 'm' };
  await put(database, [{ ...only(makeStory(1, 200)) }]);
  await database.settings.put({
    id: 'settings',
    consentedAt: '2026-01-01T00:00:00Z',
    endpoints: [{ ...endpoint, key: 'sk-very-secret' }],
    searchServices: [{ ...endpoint, id: 's', preset: 'brave', key: 'BSA-very-secret' }],
    searcherId: 's',
    searchAgreedHost: 'm.example',
    searchSavedArticles: true,
    defaultEndpointId: 'e',
    outputLanguage: 'de',
    reader: 'an analyst',
    hiddenSections: [],
    highlights: true,
    foldedSections: [],
  } as never);
  const file = await backupOf(database);
  expect(await textOfBackup(file)).not.toMatch(/(?:sk|BSA)-very-secret/);
  const to = fresh();
  await importFile(to, file, { now });
  expect(await to.settings.get('settings')).toMatchObject({
    consentedAt: null,
    outputLanguage: 'de',
    reader: '',
    endpoints: [],
    defaultEndpointId: null,
    searchServices: [],
    searchAgreedHost: null,
    searchSavedArticles: false,
  });
  expect(await readOffered(to)).toMatchObject({
    reader: 'an analyst',
    endpoints: [{ ...endpoint, key: '' }],
  });
  await importFile(database, file, { now });
  expect((await database.settings.get('settings'))?.endpoints[0]?.key).toBe('sk-very-secret');
});

function only({ article, run, state }: ReturnType<typeof makeStory>): BackupStory {
  return {
    article,
    run,
    state,
    revision: null,
    notes: [],
    bookmark: null,
    predictions: [],
    questions: [],
  };
}

async function changedBackup(change: (lines: string[]) => string[]): Promise<Blob> {
  const from = fresh();
  await put(
    from,
    [1, 2, 3, 4].map((each) => only(makeStory(each, 200))),
  );
  const lines = (await textOfBackup(await backupOf(from))).trimEnd().split('\n');
  return new Blob([change(lines).join('\n')]);
}

const broken = (lines: string[]) =>
  lines.map((line, index) =>
    index === 2 ? line.replace('"canonicalUrl":"https:', '"canonicalUrl":"javascript:') : line,
  );

test('an entry that does not hold is told of and skipped, the others are taken', async () => {
  const report = await importFile(database, await changedBackup(broken), { now });
  expect(report).toMatchObject({ added: 3, skipped: 1 });
  expect(report.problems[0]).toMatchObject({ entry: 3, title: expect.stringMatching(/\w/) });
  expect(await database.articles.count()).toBe(3);
});

test('nonsense in the place of a line is told of and skipped', async () => {
  const file = await changedBackup(([header, ...lines]) => [
    header as string,
    '{"story":{"article":',
    '[]',
    ...lines,
  ]);
  expect(await importFile(database, file, { now })).toMatchObject({ added: 4, skipped: 2 });
});

test('taken whole, a file with a bad entry leaves everything as it was', async () => {
  const mine = only(makeStory(3, 200));
  if (mine.state) mine.state = { ...mine.state, tags: ['mine'], note: 'mine' };
  await put(database, [mine]);
  const before = await everything(database);
  const file = await changedBackup((lines) => [...lines.slice(0, -1), 'nonsense', '']);
  const refused = importFile(database, file, { now, whole: true });
  await expect(refused).rejects.toThrow(ImportRefused);
  await expect(refused).rejects.toThrow(/^Entry \d+: /);
  expect(await everything(database)).toEqual(before);
  expect(await database.importUndo.count()).toBe(0);
});

test('an import that had to be whole and was broken off is undone when a page is next opened', async () => {
  const mine = only(makeStory(2, 200));
  if (mine.state) mine.state = { ...mine.state, note: 'mine' };
  await put(database, [mine]);
  const before = await everything(database);
  await takeStories(database, [only(makeStory(1, 200)), only(makeStory(2, 200))], 'broken off');
  await takeStories(database, [only(makeStory(2, 220)), only(makeStory(3, 200))], 'broken off');
  expect(await everything(database)).not.toEqual(before);
  database.close();
  const reopened = new GlossDatabase(database.name);
  await undoBrokenImports(reopened);
  expect(await everything(reopened)).toEqual(before);
  expect(await reopened.importUndo.count()).toBe(0);
});

test('a truncated file is reported, and what it contains is imported', async () => {
  const report = await importFile(database, await changedBackup((lines) => lines.slice(0, -2)), {
    now,
  });
  expect(report).toMatchObject({
    added: 3,
    skipped: 1,
    problems: [{ reason: { kind: 'cut short' } }],
  });
  const from = fresh();
  await put(
    from,
    Array.from({ length: 30 }, (_, each) => only(makeStory(each, 2000))),
  );
  const file = await backupOf(from);
  const cut = await importFile(fresh(), file.slice(0, Math.floor(file.size * 0.7)), { now });
  expect(cut.added).toBeGreaterThan(3);
  expect(cut.skipped).toBeGreaterThan(0);
});

test('a file that is not a backup, or is from a newer Gloss, is refused', async () => {
  const refusal = (text: string) => importFile(database, new Blob([text]), { now });
  await expect(refusal('Dear diary')).rejects.toThrow('unknown file');
  await expect(refusal('')).rejects.toThrow('unknown file');
  await expect(
    refusal('{"gloss":"backup","version":99,"createdAt":"2030"}\n{"end":{"stories":0}}'),
  ).rejects.toThrow('newer backup');
  await expect(refusal('{"gloss":"backup"}\n')).rejects.toThrow('not a backup');
});

test('bookmarks become unread stories, and one whose page was read goes to its article', async () => {
  const read = makeStory(7, 200);
  await put(database, [only(read)]);
  const csv = `title,url,time_added,tags,status\nNew one,https://b.example/new,1700000000,ai,unread\nKnown,${read.article.url},1700000000,fresh tag,unread\nBad,javascript:alert(1),1,,unread\n`;
  const report = await importFile(database, new Blob([csv]), { now });
  expect(report).toMatchObject({ program: 'Pocket', added: 1, merged: 1, skipped: 1 });
  expect(report.problems).toEqual([{ entry: 3, title: 'Bad', reason: { kind: 'no address' } }]);
  expect((await database.readingStates.get(read.article.id))?.tags).toContain('fresh tag');
  expect(await database.bookmarks.count()).toBe(1);
  const rows = await listOf(database);
  expect(rows).toContainEqual(
    expect.objectContaining({ title: 'New one', hasArticle: false, words: 0, tags: ['ai'] }),
  );
});

test('when the page of an imported story is read, the article takes its place with tags and date', async () => {
  const story = makeStory(9, 200);
  const canonicalUrl = 'https://canonical.example/nine';
  const article = { ...story.article, id: 'canonical-nine', canonicalUrl };
  const csv = `title,url,time_added,tags,status\nNine,${article.url}?utm_source=x,1700000000,ai,unread\n`;
  await importFile(database, new Blob([csv]), { now });
  await refreshList(database);
  await database.articles.put(article);
  const rows = await listOf(database);
  expect(rows).toMatchObject([
    { articleId: 'canonical-nine', title: article.title, tags: ['ai'], savedAt: 1_700_000_000_000 },
  ]);
  expect(await database.bookmarks.count()).toBe(0);
});

test('progress goes up to the whole of the file', async () => {
  const shares: number[] = [];
  await importFile(database, await changedBackup((lines) => lines), {
    now,
    onProgress: ({ share }) => shares.push(share),
  });
  expect(shares.at(-1)).toBe(1);
});

test('a reminder is due when ten stories have waited a month for a backup', async () => {
  const day = 86_400_000;
  const stories = Array.from({ length: 12 }, (_, each) => only(makeStory(each, 120)));
  await put(database, stories);
  const saved = Date.UTC(2026, 0, 1);
  expect(await backupReminder(database, saved + 10 * day)).toEqual({
    lastBackupAt: null,
    savedSince: 12,
    due: false,
  });
  expect((await backupReminder(database, saved + 40 * day)).due).toBe(true);
  await noteBackup(database, saved + 40 * day);
  expect(await backupReminder(database, saved + 90 * day)).toEqual({
    lastBackupAt: saved + 40 * day,
    savedSince: 0,
    due: false,
  });
});

test('undoing what nothing needs undoing changes nothing', async () => {
  await put(database, [only(makeStory(1, 120))]);
  const before = await everything(database);
  await undoBrokenImports(database);
  expect(await everything(database)).toEqual(before);
});

test('a backup of version 1, which knew no predictions and no rules, still comes in', async () => {
  const file = await changedBackup((lines) =>
    lines.map((line) =>
      line
        .replace('"version":4', '"version":1')
        .replace(',"predictions":[]', '')
        .replace(',"questions":[]', ''),
    ),
  );
  expect(await file.text()).not.toMatch(/predictions|"version":4/);
  expect(await importFile(database, file, { now, whole: true })).toMatchObject({
    added: 4,
    skipped: 0,
  });
});

test.each([1, 2, 3])(
  'a backup of version %i, in which a failure was a sentence, still comes in, without it',
  async (version) => {
    const failure = {
      kind: 'broken off',
      sentence: 'The connection broke. 3 parts are complete.',
      action: 'finish',
      actionTarget: null,
      details: { host: 'm.example', model: 'm' },
      retryAt: null,
    };
    const file = await changedBackup((lines) =>
      lines.map((line) =>
        line
          .replace('"version":4', `"version":${version}`)
          .replaceAll('"failure":null', `"failure":${JSON.stringify(failure)}`),
      ),
    );
    expect(await importFile(database, file, { now, whole: true })).toMatchObject({
      added: 4,
      skipped: 0,
    });
    for (const run of await database.analyses.toArray()) expect(run.failure).toBeNull();
  },
);

const oneThatPredicts = (): BackupStory => {
  const { article, run, state } = makeStory(5, 200);
  const said = [{ prediction: 'Fares rise.', timeHorizon: '2027' }];
  return { ...only({ article, run: predicting(run, said), state }) };
};

test('of two marks on one prediction the later stands, whichever way the file goes', async () => {
  for (const [mine, theirs, stands] of [
    ['right', 'wrong', 'wrong'],
    [null, 'wrong', 'wrong'],
    ['right', null, 'right'],
  ] as const) {
    const [here, there] = [fresh(), fresh()];
    await put(here, [oneThatPredicts()]);
    await judge(here, [mine]);
    await put(there, [oneThatPredicts()]);
    await judge(there, [theirs]);
    await there.predictions
      .filter(({ outcome }) => outcome !== null)
      .modify({ judgedAt: now + 10 });
    await importFile(here, await backupOf(there), { now });
    await refreshList(here);
    expect((await here.predictions.toArray()).map(({ outcome }) => outcome)).toEqual([stands]);
  }
});

test('a rule of a file waits for the reader, and an import that had to be whole offers none when it fails', async () => {
  const rule = (updatedAt: number, site = 'a.example') => ({
    site,
    leaveOut: [`.at-${updatedAt}`],
    takeIn: [],
    updatedAt,
  });
  await put(database, [oneThatPredicts()]);
  await database.siteRules.bulkPut([rule(5), rule(50, 'b.example')]);
  const file = await backupOf(database);
  await database.siteRules.bulkPut([rule(2), rule(60, 'b.example')]);
  const before = await everything(database);
  const broken = new Blob([
    (await textOfBackup(file)).replace('{"story"', '{"siteRule":{"site":""}}\n{"story"'),
  ]);
  await expect(importFile(database, broken, { now, whole: true })).rejects.toThrow(ImportRefused);
  expect(await everything(database)).toEqual(before);
  expect((await readOffered(database)).siteRules).toEqual([]);
  await importFile(database, file, { now });
  expect(await everything(database)).toEqual(before);
  expect((await readOffered(database)).siteRules).toEqual([rule(5), rule(50, 'b.example')]);
});
