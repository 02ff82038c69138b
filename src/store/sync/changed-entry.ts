import { longestNote } from '#domain/story/longest-note.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import { longestTag, mostTags, type ReadingState } from '#domain/story/story.ts';
import type { Stamp } from '#domain/sync/hybrid-clock.ts';
import { added, joinedText, removed } from '#domain/sync/merge-entries.ts';
import { isThere, presence, type Register, type SyncEntry } from '#domain/sync/sync-entry.ts';
import type { SyncEntryRow } from '#store/database/sync-tables.ts';
import { type Held, hashOfRow, type PageFacts } from './held-rows.ts';

/** The parts of a story that count by who wrote them last. */
export const storyTimes = ['savedAt', 'readAt', 'archivedAt'] as const;

/** What became of a story that is gone: taken off the list, or deleted with its article. */
export type Gone = 'unsaved' | 'deleted';

/**
 * The entry as it is now that its rows changed, at a moment; null where nothing of it did. `touched`: a note in the
 * story changed, so that a deletion elsewhere which didn't know of it doesn't take the story.
 */
export function changedEntry(
  entry: SyncEntryRow,
  held: Held,
  at: Stamp,
  touched: boolean,
): SyncEntryRow | null {
  switch (held.kind) {
    case 'story':
      return held.state
        ? changedStory(entry, held.state, held.page, at, touched)
        : goneStory(trashedEntry(entry, held, at), held.isRead ? 'unsaved' : 'deleted', at);
    case 'note':
      return changedNote(entry, held.note, at);
    case 'no note':
      return goneThing(entry);
    case 'row':
      return changedRow(entry, held, at);
    // It stays as it was told last, for when its story comes back.
    case 'parted':
    case 'under way':
      return null;
  }
}

function changedStory(
  entry: SyncEntryRow,
  held: ReadingState,
  page: PageFacts | null,
  at: Stamp,
  touched: boolean,
): SyncEntryRow | null {
  const state = isThere(entry) ? held : withWordsOf(entry, held);
  const sets = { ...entry.sets };
  const registers = { ...entry.registers };
  let isOwn = touched || !isThere(entry);
  for (const name of storyTimes) {
    if ((registers[name]?.[0] ?? null) === state[name]) continue;
    registers[name] = [state[name], at];
    isOwn = true;
  }
  const tags = tagsOf(entry);
  // One that is only spelled in another way is another as well.
  const gone = tags.filter((tag) => !state.tags.includes(tag));
  const come = state.tags.filter((tag) => !tags.includes(tag));
  if (gone.length + come.length > 0) {
    let set = removed(sets.tags, (tag) => has(gone, tagIn(tag)));
    for (const tag of come) set = added(set, tag, at);
    sets.tags = set;
    isOwn = true;
  }
  if (noteIn(entry) !== state.note) {
    sets.note = state.note ? added(removed(sets.note), state.note, at) : removed(sets.note);
    isOwn = true;
  }
  const isPage = page !== null && JSON.stringify(registers.page?.[0]) !== JSON.stringify(page);
  if (isPage) registers.page = [page, at];
  if (!isOwn && !isPage) return null;
  if (isOwn) sets[presence] = added(removed(sets[presence]), 1, at);
  const { goneAt: _, ...known } = entry;
  return { ...known, sets, registers };
}

/**
 * A story with the words that were written to it between the last look and its deletion: nobody took those away, and
 * another device may keep it.
 */
function trashedEntry(
  entry: SyncEntryRow,
  { trashed }: Extract<Held, { kind: 'story' }>,
  at: Stamp,
): SyncEntryRow {
  if (!trashed) return entry;
  return changedStory(entry, trashed, null, at, false) ?? entry;
}

/** A story that left the list and is on it again, as it was in between; as it is where nothing of it differs. */
export function leftEntry(entry: SyncEntryRow, held: Held, at: Stamp): SyncEntryRow {
  if (held.kind !== 'story' || !held.state || !changedEntry(entry, held, at, false)) return entry;
  return goneStory(trashedEntry(entry, held, at), 'deleted', at) ?? entry;
}

/**
 * A story that was deleted and is saved anew gets its tags and its note back: other devices may have kept it, and
 * nobody took those away there.
 */
function withWordsOf(entry: SyncEntry, state: ReadingState): ReadingState {
  const known = tagsOf(entry).filter((tag) => !has(state.tags, tag));
  const texts = [noteIn(entry), state.note].filter((text) => text !== '');
  const [before = '', after = ''] = texts;
  const note = before.includes(after)
    ? before
    : after.includes(before)
      ? after
      : texts.join('\n\n');
  return { ...state, tags: [...state.tags, ...known], note };
}

function goneStory(entry: SyncEntryRow, gone: Gone, at: Stamp): SyncEntryRow | null {
  const there = goneThing(entry);
  const registers = { ...entry.registers, gone: [gone, at] satisfies Register };
  return there && { ...there, registers, goneAt: Date.now() };
}

/** Everything else stays in it: who changed it meanwhile gets it back whole. */
function goneThing(entry: SyncEntryRow): SyncEntryRow | null {
  if (!isThere(entry)) return null;
  return { ...entry, sets: { ...entry.sets, [presence]: removed(entry.sets[presence]) } };
}

function changedNote(entry: SyncEntryRow, row: SentenceNote, at: Stamp): SyncEntryRow | null {
  const { note, updatedAt, ...place } = row;
  const sets = { ...entry.sets };
  const registers = { ...entry.registers };
  let changed = !isThere(entry);
  if (JSON.stringify(registers.place?.[0]) !== JSON.stringify(place)) {
    registers.place = [place, at];
    changed = true;
  }
  if (noteIn(entry) !== note) {
    sets.note = note ? added(removed(sets.note), note, at) : removed(sets.note);
    changed = true;
  }
  if (!changed) return null;
  registers.updatedAt = [updatedAt, at];
  sets[presence] = added(removed(sets[presence]), 1, at);
  return { ...entry, sets, registers, of: row.articleId };
}

function changedRow(
  { parted, ...entry }: SyncEntryRow,
  { row, of }: Extract<Held, { kind: 'row' }>,
  at: Stamp,
): SyncEntryRow | null {
  const hash = row === null ? null : hashOfRow(row);
  const known = entry.registers.row;
  const isSame = (known?.[0] ?? null) === hash;
  // That a row isn't back with its story says nothing of it.
  if (isSame ? !parted : parted && hash === null) return null;
  // One that is back as it was is as old as it was, and told again to whom it was gone from.
  const stamp = isSame && known ? known[1] : at;
  const named = of === undefined ? {} : { of };
  return { ...entry, ...named, registers: { ...entry.registers, row: [hash, stamp] } };
}

/** The note of a story or highlight, no longer than a backup can hold. */
export function noteIn({ sets }: Pick<SyncEntry, 'sets'>): string {
  return joinedText(sets.note).slice(0, longestNote);
}

/**
 * The tags of a story, each once: `AI` and `ai` are one, as devices may have spelled it at once. No more and no longer
 * ones than a backup holds.
 */
export function tagsOf({ sets }: Pick<SyncEntry, 'sets'>): string[] {
  const tags = new Map<string, string>();
  for (const [, value] of sets.tags?.values ?? []) {
    const tag = tagIn(value);
    if (tag && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  return [...tags.values()].slice(0, mostTags);
}

const tagIn = (value: string | 1) => String(value).slice(0, longestTag);

function has(tags: readonly string[], tag: string): boolean {
  return tags.some((other) => other.toLowerCase() === tag.toLowerCase());
}
