import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { isBeingRead } from '#domain/analysis/second-reading.ts';
import { isSearching } from '#domain/analysis/web-search.ts';
import type { Article } from '#domain/article/article.ts';
import {
  isBeingAnswered,
  isListQuestion,
  type Question,
  readingListId,
} from '#domain/asking/question.ts';
import type { Bookmark } from '#domain/story/bookmark.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { ReadingState } from '#domain/story/story.ts';
import { type EntryKind, entryId, keyOf, kindOf } from '#domain/sync/sync-entry.ts';
import { hash32 } from '#domain/text/hash-text.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { leftList, type SyncedTable } from '#store/database/mark-for-sync.ts';
import type { SyncEntryRow } from '#store/database/sync-tables.ts';

/** What other devices see of an article before its text has come. */
export type PageFacts = Omit<Bookmark, 'articleId'>;

/** The text of a story, with what was said of it. */
export interface StoryText {
  article: Article;
  run: AnalysisRun | null;
}

/** What the tables hold of the thing that an entry is of. */
export type Held =
  | {
      kind: 'story';
      state: ReadingState | null;
      page: PageFacts | null;
      isRead: boolean;
      /** As it was when it went into the trash, if it is there since the last look. */
      trashed: ReadingState | null;
    }
  | { kind: 'note'; note: SentenceNote }
  /** `row`: null for nothing to tell of. `beside`: the text that it is of, which goes along; null where that isn't here. */
  | { kind: 'row'; row: unknown; of?: string; beside?: string | null }
  /** A note that the reader deleted. */
  | { kind: 'no note' }
  /** A part of a story that isn't on the list: what isn't there goes nowhere, and nothing is said of it. */
  | { kind: 'parted'; of?: string }
  /** It is told of once it has ended, in one piece. */
  | { kind: 'under way' };

/** The parts of a story that are entries of their own. */
const partKinds = ['text', 'note', 'prediction', 'question'] as const satisfies EntryKind[];

/** Stories before their parts, which nobody takes without them. */
export function storiesFirst<Entry extends { id: string }>(entries: readonly Entry[]): Entry[] {
  const isStory = ({ id }: Entry) => kindOf(id) === 'story';
  return [...entries.filter(isStory), ...entries.filter((entry) => !isStory(entry))];
}

/** The story of which a thing is a part, as its row or place says; undefined where it is none, or it can't be told. */
export function storyOf(id: string, row: unknown): string | undefined {
  const kind = kindOf(id);
  if (kind === 'text') return keyOf(id);
  if (!partKinds.some((part) => part === kind) || typeof row !== 'object' || row === null)
    return undefined;
  const of: unknown = Reflect.get(row, 'articleId');
  return typeof of === 'string' ? of : undefined;
}

/** The entries that a changed row belongs to. */
export function entriesOf(table: string, key: string): string[] {
  switch (table as SyncedTable | typeof leftList) {
    case leftList:
    case 'readingStates':
    case 'articles':
      return [entryId('story', key), entryId('text', key)];
    case 'bookmarks':
      return [entryId('story', key)];
    case 'analyses':
      return [entryId('text', key)];
    case 'sentenceNotes':
      return [entryId('note', key)];
    case 'predictions':
      return [entryId('prediction', key)];
    case 'questions':
      return [entryId('question', key)];
    case 'recaps':
      return [entryId('recap', key)];
    case 'siteRules':
      return [entryId('siteRule', key)];
    case 'settings':
      return key === 'settings' ? [entryId('template', key)] : [];
  }
}

/** The rows from which an entry is made. */
export function rowsOf(id: string): [table: SyncedTable, key: string][] {
  const key = keyOf(id);
  return tablesOf[kindOf(id) ?? 'story'].map((table) => [table, key]);
}

const tablesOf: Record<EntryKind, SyncedTable[]> = {
  story: ['readingStates', 'bookmarks', 'articles'],
  text: ['articles', 'analyses', 'readingStates'],
  note: ['sentenceNotes'],
  prediction: ['predictions'],
  question: ['questions'],
  recap: ['recaps'],
  siteRule: ['siteRules'],
  template: ['settings'],
};

/** What is held of each of these entries, in their order. Call it within a transaction over the synced tables. */
export async function heldOf(
  database: GlossDatabase,
  entries: readonly Pick<SyncEntryRow, 'id' | 'of'>[],
): Promise<Held[]> {
  const { bookmarks, articles, analyses, sentenceNotes } = database;
  const keys = (...kinds: EntryKind[]) => [
    ...new Set(entries.flatMap(({ id }) => (kinds.includes(kindOf(id) as never) ? keyOf(id) : []))),
  ];
  const notes = await found(sentenceNotes, keys('note'));
  const predictions = await found(database.predictions, keys('prediction'));
  const questions = await found(database.questions, keys('question'));
  const recaps = await found(database.recaps, keys('recap'));
  const rules = await found(database.siteRules, keys('siteRule'));
  const settings = await found(database.settings, keys('template'));
  const runs = await found(analyses, keys('text'));
  const marked = await found(bookmarks, keys('story'));
  const wholes = [...notes.values(), ...predictions.values(), ...questions.values()];
  const named = entries.flatMap(({ of }) => of ?? []);
  const stories = [...keys('story', 'text'), ...named, ...wholes.map((row) => row.articleId)];
  const states = await found(database.readingStates, [...new Set(stories)]);
  const inTrash = await database.trash.where(':id').anyOf(keys('story')).primaryKeys();
  const trashed = await found(database.trashedStories, inTrash);
  const asked = [...questions.values()].map(({ articleId }) => articleId);
  const read = await found(articles, [...new Set([...keys('story', 'text'), ...asked])]);
  const isListed = (of: string | undefined) =>
    of === undefined || of === readingListId || states.has(of);
  /** A part that is a whole row. */
  const part = (row: { articleId: string } | null, known: string | undefined): Held => {
    const of = row?.articleId ?? known;
    const named = of === undefined ? {} : { of };
    return isListed(of) ? { kind: 'row', row, ...named } : { kind: 'parted', ...named };
  };
  return entries.map(({ id, of }): Held => {
    const key = keyOf(id);
    switch (kindOf(id)) {
      case 'story': {
        const article = read.get(key);
        const page = article ?? marked.get(key);
        const state = states.get(key) ?? null;
        return {
          kind: 'story',
          state,
          page: page ? factsOf(page) : null,
          isRead: !!article,
          trashed: trashed.get(key)?.state ?? null,
        };
      }
      case 'text': {
        const article = read.get(key);
        const run = runs.get(key) ?? null;
        if (!article || !states.has(key)) return { kind: 'parted', of: key };
        if (run && isUnderWay(run)) return { kind: 'under way' };
        return { kind: 'row', row: { article, run } satisfies StoryText, of: key };
      }
      case 'note': {
        const note = notes.get(key);
        if (note) return { kind: 'note', note };
        return isListed(of) ? { kind: 'no note' } : { kind: 'parted', ...(of && { of }) };
      }
      case 'prediction': {
        const row = predictions.get(key);
        return part(row && row.outcome !== null ? row : null, row?.articleId ?? of);
      }
      case 'question': {
        const row = questions.get(key) ?? null;
        if (row && isAsked(row)) return { kind: 'under way' };
        const thing = part(row, of);
        if (thing.kind !== 'row' || !row || isListQuestion(row)) return thing;
        const article = read.get(row.articleId);
        return { ...thing, beside: article ? hashOfText(article) : null };
      }
      case 'recap': {
        const row = recaps.get(key);
        if (row?.status === 'running') return { kind: 'under way' };
        return { kind: 'row', row: row && row.themes.length > 0 ? row : null };
      }
      case 'siteRule':
        return { kind: 'row', row: rules.get(key) ?? null };
      case 'template':
        return { kind: 'row', row: settings.get(key)?.markdownTemplate || null };
      default:
        return { kind: 'under way' };
    }
  });
}

/** Whether a worker here still writes something of an analysis: the run itself, its second reading, or its web sources. */
export function isUnderWay(run: AnalysisRun): boolean {
  const { status, secondReading, web } = run;
  return (
    status === 'running' || status === 'queued' || isBeingRead(secondReading) || isSearching(web)
  );
}

/** The same of a question: its answer, or its own search of the web. */
export function isAsked(question: Question): boolean {
  return isBeingAnswered(question) || isSearching(question.web);
}

/** By which it is seen whether an answer rests on the text that is here. */
export function hashOfText({ text }: Article): string {
  return hashOfRow(text);
}

function factsOf({ url, title, siteName, ...rest }: Article | Bookmark): PageFacts {
  return {
    url: url.slice(0, 4000),
    title: title.slice(0, 1000) || url.slice(0, 1000),
    siteName: siteName.slice(0, 300),
    authors: rest.authors.slice(0, 50).map((name) => name.slice(0, 200)),
    excerpt: 'excerpt' in rest ? rest.excerpt : '',
  };
}

interface RowsByKey<Row> {
  bulkGet(keys: string[]): PromiseLike<(Row | undefined)[]>;
}

async function found<Row>(table: RowsByKey<Row>, keys: string[]): Promise<Map<string, Row>> {
  if (keys.length === 0) return new Map();
  const rows = await table.bulkGet(keys);
  return new Map(
    keys.flatMap((key, at) => {
      const row = rows[at];
      return row === undefined ? [] : [[key, row] as const];
    }),
  );
}

/** 64 bits of hash of a row, by which it is seen that it changed. */
export function hashOfRow(row: unknown): string {
  const text = JSON.stringify(row);
  return hash32(text, 0x9747b28c) + hash32(text, 0x3c6ef372);
}
