import { actOnStories } from '#reading-list/navigation/act-on-stories.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

/** What the keys of the list act on. */
export interface ListKeysTarget {
  /** Index of the active row, and how many there are. */
  active: number;
  count: number;
  /** Rows that Page Up and Page Down move by. */
  page: number;
  /** The active row, once it is loaded. */
  row: StoryRow | undefined;
  go: (index: number) => void;
  onToggle: (articleId: string) => void;
  onClearSelection: () => void;
  onSearch: () => void;
  onNotice: (notice: Notice) => void;
}

/**
 * Does what a key stands for, and returns false for a key that stands for nothing. Arrows (or j and k)
 * move, x selects, u marks as unread, e archives, Delete deletes, / searches; Enter opens by itself.
 */
export function actOnListKey(key: string, target: ListKeysTarget): boolean {
  const act = movesOf(target)[key] ?? storyActsOf(target)[key];
  act?.();
  return act !== undefined;
}

type KeyActs = Readonly<Record<string, () => unknown>>;

function movesOf({ active, count, page, go, onSearch, onClearSelection }: ListKeysTarget): KeyActs {
  return {
    ArrowDown: () => go(active + 1),
    j: () => go(active + 1),
    ArrowUp: () => go(active - 1),
    k: () => go(active - 1),
    PageDown: () => go(active + page),
    PageUp: () => go(active - page),
    Home: () => go(0),
    End: () => go(count - 1),
    '/': onSearch,
    Escape: onClearSelection,
  };
}

function storyActsOf({ row, onToggle, onNotice }: ListKeysTarget): KeyActs {
  return {
    x: () => row && onToggle(row.articleId),
    u: () =>
      row && actOnStories(row.readAt === null ? 'read' : 'unread', [row.articleId], onNotice),
    e: () =>
      row &&
      actOnStories(row.archivedAt === null ? 'archive' : 'unarchive', [row.articleId], onNotice),
    Delete: () => row && actOnStories('delete', [row.articleId], onNotice),
  };
}
