import { useEffect, useRef, useState } from 'preact/hooks';
import { actOnStories } from '#reading-list/navigation/act-on-stories.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { StoryLine } from './story-line.tsx';
import type { Found } from './use-found-stories.ts';
import { useRows } from './use-rows.ts';
import { useSnippets } from './use-snippets.ts';
import { useWindowOfRows } from './use-window-of-rows.ts';
import './story-rows.css';

interface StoryRowsProps {
  found: Found | null;
  /** Article ids. */
  selected: ReadonlySet<string>;
  /** Two presses may come before the list is drawn again, so each is told as a change. */
  onSelect: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
  onSearch: () => void;
  onNotice: (notice: Notice) => void;
}

/**
 * The rows in view, and no others, so that a list of any length is as quick as a short one. Arrows
 * (or j and k) move, Enter opens, x selects, u marks unread, e archives, Delete deletes, / searches.
 */
export function StoryRows({ found, selected, onSelect, onSearch, onNotice }: StoryRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [focusWanted, setFocusWanted] = useState(false);
  const count = found?.numbers.length ?? 0;
  const words = found?.query.words?.trim() ? found.query.words : '';
  const layout = words ? 'searching' : '';
  const { from, to, height } = useWindowOfRows(scroller, count, layout);
  const rows = useRows(found, from, to);
  const activeRow = rows[active - from];
  const snippetsOf = useSnippets(rows, words, found?.revision ?? 0);
  // How many there are is not known while only the first rows are.
  const setSize = found?.first ? -1 : count;

  // What is found anew is read from its beginning.
  const asked = JSON.stringify(found?.query);
  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [asked]);

  useEffect(() => {
    if (!focusWanted || !activeRow) return;
    scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"] a`)?.focus();
    setFocusWanted(false);
  }, [focusWanted, active, activeRow]);

  const go = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    const element = scroller.current;
    if (!element) return;
    const top = next * height;
    if (top < element.scrollTop) element.scrollTo({ top });
    const below = top + height - element.clientHeight;
    if (below > element.scrollTop) element.scrollTo({ top: below });
    setActive(next);
    setFocusWanted(true);
  };

  const toggle = (articleId: string) =>
    onSelect((before) => {
      const next = new Set(before);
      if (!next.delete(articleId)) next.add(articleId);
      return next;
    });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
    const id = activeRow?.articleId;
    const acts: Record<string, () => unknown> = {
      ArrowDown: () => go(active + 1),
      j: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      k: () => go(active - 1),
      PageDown: () => go(active + page),
      PageUp: () => go(active - page),
      Home: () => go(0),
      End: () => go(count - 1),
      '/': onSearch,
      Escape: () => onSelect(() => new Set()),
      x: () => id && toggle(id),
      u: () =>
        activeRow &&
        actOnStories(
          activeRow.readAt === null ? 'read' : 'unread',
          [activeRow.articleId],
          onNotice,
        ),
      e: () =>
        activeRow &&
        actOnStories(
          activeRow.archivedAt === null ? 'archive' : 'unarchive',
          [activeRow.articleId],
          onNotice,
        ),
      Delete: () => id && actOnStories('delete', [id], onNotice),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    void act();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the row in it that has the focus.
    <div class={`rows-scroller ${layout}`} ref={scroller} onKeyDown={onKeyDown}>
      <ul class="rows" aria-label="Stories" style={{ height: `${count * height}px` }}>
        {rows.map((row, offset) => {
          const index = from + offset;
          const number = found?.numbers[index] ?? -1;
          return (
            <li
              key={number}
              class="row"
              data-index={index}
              aria-setsize={setSize}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${index * height}px)` }}
            >
              {row && (
                <StoryLine
                  row={row}
                  words={words}
                  fields={found?.fieldsOf(number) ?? []}
                  snippets={snippetsOf(row.articleId)}
                  reachable={index === active}
                  selected={selected.has(row.articleId)}
                  onSelect={() => toggle(row.articleId)}
                  onFocus={() => setActive(index)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
