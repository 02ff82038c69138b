import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { articleOf } from '#domain/article/article-of.ts';
import { sampleQuestion } from '#domain/samples/sample-question.ts';
import { sampleRun } from '#domain/samples/sample-story.ts';
import { newReadingState } from '#domain/story/new-reading-state.ts';
import { MemoryStorage } from '#e2e/sync/memory-storage.ts';
import { articleIn, Killed, SampleDevices, shownOn, syncAll } from '#e2e/sync/sample-devices.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { deleteStories, restoreStories } from '#store/stories/delete-stories.ts';
import {
  addSentenceNote,
  changeSentenceNote,
  changeTags,
  deleteSentenceNote,
  setStoryNote,
} from '#store/stories/notes.ts';
import { emptyTrash } from '#store/stories/trash.ts';
import { runSync } from './run-sync.ts';

/*
 * Three devices edit, sync and are killed in any order. In the end all show one list, and whenever a story is on it, all
 * that was written to it is there, but for what its writer took away: a deletion takes nothing. `GLOSS_FUZZ_RUNS` and
 * `GLOSS_FUZZ_SEED` choose how many, and which.
 */

const story = fc.nat(1);
const tag = fc.constantFrom('a', 'b', 'c');
const edit = <What extends string>(what: What) => fc.record({ what: fc.constant(what), story });
const edits = fc.oneof(
  { weight: 4, arbitrary: edit('save') },
  { weight: 3, arbitrary: edit('note') },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('tag' as const), story, tag }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('untag' as const), story, tag }) },
  { weight: 3, arbitrary: edit('mark') },
  { weight: 1, arbitrary: edit('remark') },
  { weight: 1, arbitrary: edit('unmark') },
  { weight: 1, arbitrary: edit('read') },
  { weight: 2, arbitrary: edit('ask') },
  { weight: 1, arbitrary: edit('analyze') },
  { weight: 1, arbitrary: edit('reread') },
  { weight: 3, arbitrary: edit('delete') },
  { weight: 2, arbitrary: edit('delete for good') },
  { weight: 1, arbitrary: edit('unsave') },
  { weight: 1, arbitrary: edit('restore') },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('empty storage' as const) }) },
  // `cut`: after so many requests the device is killed, before (even) or after (odd) the request.
  {
    weight: 14,
    arbitrary: fc.record({
      what: fc.constant('sync' as const),
      cut: fc.option(fc.nat(17), { nil: null, freq: 3 }),
    }),
  },
);
type Edit = typeof edits extends fc.Arbitrary<infer One> ? One : never;
interface Step {
  device: number;
  edit: Edit;
}

const device = fc.nat(2);
const single = fc.record({ device, edit: edits }).map((step) => [step]);
/** What seldom meets by chance: one deletes what another writes to, or is cut off while another reads. */
const meeting = fc
  .record({
    device,
    other: fc.integer({ min: 1, max: 2 }),
    story,
    cut: fc.nat(17),
    isCut: fc.boolean(),
  })
  .map(({ device: one, other, story: nth, cut, isCut }): Step[] => {
    const two = (one + other) % 3;
    const whole = { what: 'sync', cut: null } as const;
    const both = [
      { device: one, edit: whole },
      { device: two, edit: whole },
    ];
    return isCut
      ? [
          { device: one, edit: { what: 'save', story: nth } },
          { device: one, edit: { what: 'sync', cut } },
          { device: two, edit: whole },
        ]
      : [
          ...both,
          { device: one, edit: { what: 'delete for good', story: nth } },
          { device: two, edit: { what: 'note', story: nth } },
          ...both,
        ];
  });
const steps = fc
  .array(fc.oneof({ weight: 9, arbitrary: single }, { weight: 1, arbitrary: meeting }), {
    minLength: 6,
    maxLength: 30,
    size: 'max',
  })
  .map((parts) => parts.flat());
/** A device that is never seen again; what it wrote may be lost with it, but all others agree on what they heard of it. */
const gone = fc.option(fc.nat(2), { nil: null, freq: 2 });
let devices: SampleDevices;
beforeAll(async () => {
  devices = await SampleDevices.open();
});

/** What was written to each story and not taken away by who wrote it. */
class Written {
  readonly #words = new Map<string, Set<string>>();
  /** Stories that a model analyzed, and that nobody took off the list. */
  readonly analyzed = new Set<string>();
  readonly left = new Set<string>();
  /** What each device wrote since its last whole sync: nobody else has it, and emptying the trash takes it. */
  readonly #fresh = new Map<number, [id: string, word: string][]>();
  #made = 0;

  next(): string {
    return `word${++this.#made}.`;
  }

  to(id: string, word: string, device: number): void {
    this.#words.set(id, (this.#words.get(id) ?? new Set()).add(word));
    this.#fresh.set(device, [...(this.#fresh.get(device) ?? []), [id, word]]);
  }

  synced(device: number): void {
    this.#fresh.delete(device);
  }

  emptied(device: number, story: string): void {
    for (const [id, word] of this.#fresh.get(device) ?? []) {
      if (id === story) this.#words.get(id)?.delete(word);
    }
  }

  takeAway(id: string, text: string): void {
    for (const word of wordsIn(text)) this.#words.get(id)?.delete(word);
  }

  of(id: string): string[] {
    return [...(this.#words.get(id) ?? [])].sort();
  }
}

const wordsIn = (text: string) => text.match(/word\d+\.|tag [a-c]/g) ?? [];

/** Does what a reader does on a device, if it can be done there, and notes what was written. */
async function act(
  database: GlossDatabase,
  { edit, device }: Step,
  written: Written,
  files: Files,
): Promise<void> {
  if (edit.what === 'sync') {
    if (await cutSync(database, files, edit.cut)) written.synced(device);
    return;
  }
  if (edit.what === 'empty storage') return files.clear();
  const { id } = articleIn(edit.story);
  const { articles, analyses, readingStates, questions } = database;
  const word = written.next();
  const now = Number(word.slice(4, -1));
  if (edit.what === 'save') {
    if (!(await articles.get(id))) {
      await articles.put(articleIn(edit.story));
      await analyses.put(
        sampleRun({ articleId: id, analyst: { kind: 'extractive' }, draft: null }),
      );
    }
    if (!(await readingStates.get(id))) await readingStates.put(newReadingState(id, now));
    return;
  }
  if (edit.what === 'restore') return restoreStories(database, [id]);
  const state = await readingStates.get(id);
  if (!state) return;
  const [mark] = await database.sentenceNotes.where({ articleId: id }).toArray();
  switch (edit.what) {
    case 'note':
      written.takeAway(id, state.note);
      await setStoryNote(database, id, word, now);
      return written.to(id, word, device);
    case 'tag':
      await changeTags(database, [id], { add: [edit.tag] });
      return written.to(id, `tag ${edit.tag}`, device);
    case 'untag':
      written.takeAway(id, `tag ${edit.tag}`);
      return changeTags(database, [id], { remove: [edit.tag] });
    case 'mark': {
      const place = { sentenceId: null, exact: 'w', prefix: '', suffix: '', start: 0, end: 1 };
      await addSentenceNote(database, id, place, word, now);
      return written.to(id, word, device);
    }
    case 'remark':
      if (!mark) return;
      written.takeAway(id, mark.note);
      await changeSentenceNote(database, mark.id, word, now);
      return written.to(id, word, device);
    case 'unmark':
      if (!mark) return;
      written.takeAway(id, mark.note);
      return void (await deleteSentenceNote(database, mark.id));
    case 'read':
      return void (await readingStates.update(id, { readAt: now }));
    case 'ask':
      await questions.put(sampleQuestion({ id: word, articleId: id, text: word }));
      return written.to(id, word, device);
    case 'analyze':
      if (!(await articles.get(id))) return;
      written.analyzed.add(id);
      return void (await analyses.put(sampleRun({ articleId: id, startedAt: now })));
    case 'reread': {
      const before = await articles.get(id);
      if (!before) return;
      const collectedAt = new Date(Date.UTC(2026, 3, 1) + now * 1000).toISOString();
      const { url, canonicalUrl, title } = before;
      const told = { url, canonicalUrl, title, collectedAt };
      return void (await articles.put({ ...articleOf([`It is ${word}`], told), id }));
    }
    case 'delete':
    case 'delete for good':
      written.left.add(id);
      await deleteStories(database, [id], now);
      if (edit.what === 'delete') return;
      written.emptied(device, id);
      return emptyTrash(database);
    case 'unsave':
      written.left.add(id);
      return readingStates.delete(id);
  }
}

type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** True for a sync that came to its end. */
async function cutSync(
  database: GlossDatabase,
  files: Files,
  cut: number | null,
): Promise<boolean> {
  let left = cut === null ? Number.POSITIVE_INFINITY : Math.floor(cut / 2);
  const isAfter = cut !== null && cut % 2 === 1;
  const count = (isNow: boolean) => () => {
    if (isNow && left-- <= 0) throw new Killed();
  };
  const storage = smallPacks(new MemoryStorage(files, count(!isAfter), count(isAfter)));
  try {
    await runSync(database, storage, new AbortController().signal);
    return true;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  }
}

/** Every few entries are a pack of their own, as with lists of thousands. */
function smallPacks(storage: MemoryStorage): MemoryStorage {
  storage.packSize = 700;
  return storage;
}

/** What a reader finds on a device, and what was said of the texts there. */
async function allOn(database: GlossDatabase) {
  const { states, notes } = await shownOn(database);
  const listed = states.map(({ articleId }) => articleId);
  const questions = await database.questions.where('articleId').anyOf(listed).sortBy('id');
  return {
    states,
    notes: notes.filter(({ articleId }) => listed.includes(articleId)),
    questions: questions.map(({ id, articleId }) => ({ id, articleId })),
    texts: (await database.articles.bulkGet(listed)).map((article) => article?.text ?? null),
    analysts: (await database.analyses.bulkGet(listed)).map((run) => run?.analyst.kind ?? null),
  };
}

const runs = Number(process.env.GLOSS_FUZZ_RUNS ?? 12);

test('however three devices edit, sync and are cut off, they end with one list, and nothing that was written to a story on it is lost', async () => {
  await fc.assert(
    fc.asyncProperty(steps, gone, async (plan, missing) => {
      const joined = [await devices.join(), await devices.join(), await devices.join()];
      const files: Files = new Map();
      const written = new Written();
      const lost = new Written();
      for (const step of plan) {
        const device = joined[step.device] as GlossDatabase;
        await act(device, step, step.device === missing ? lost : written, files);
      }
      const there = joined.filter((_, nth) => nth !== missing);
      for (let round = 0; round < 4; round++) {
        await syncAll(smallPacks(new MemoryStorage(files)), ...there);
      }
      const [first, ...others] = await Promise.all(there.map(allOn));
      for (const other of others) expect(other).toEqual(first);
      if (!first) return;
      const { states, notes, questions, texts, analysts } = first;
      for (const [nth, { articleId, note, tags }] of states.entries()) {
        const isPart = (part: { articleId: string }) => part.articleId === articleId;
        const said = [
          note,
          ...tags.map((name) => `tag ${name}`),
          ...notes.filter(isPart).map((mark) => mark.note),
          ...questions.filter(isPart).map((question) => question.id),
        ];
        const found = new Set(said.flatMap(wordsIn));
        // Who is gone may have taken away what others wrote.
        const kept = missing === null ? written.of(articleId) : [];
        expect(kept.filter((word) => !found.has(word))).toEqual([]);
        const stayed = !written.left.has(articleId) && !lost.left.has(articleId);
        if (stayed && written.analyzed.has(articleId)) expect(analysts[nth]).toBe('model');
        if (missing === null) expect(texts[nth]).not.toBeNull();
      }
      // A device that joins now finds the same in the storage alone.
      const late = await devices.join();
      for (let round = 0; round < 2; round++) await syncAll(new MemoryStorage(files), late);
      expect(await allOn(late)).toEqual(first);
      for (const database of [...joined, late]) await database.delete();
    }),
    { numRuns: runs, seed: Number(process.env.GLOSS_FUZZ_SEED ?? 19) },
  );
}, 36_000_000);
