import { useRef } from 'preact/hooks';
import { message } from '#i18n/message.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import type { StoryQuery } from '#store/search/story-query.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { dayGroup } from './day-group.ts';
import { actOnListKey } from './list-keys.ts';
import { StoryLine } from './story-line.tsx';
import { useActiveRow } from './use-active-row.ts';
import type { Found } from './use-found-stories.ts';
import { useRows } from './use-rows.ts';
import { useSnippets } from './use-snippets.ts';
import { useWindowOfRows } from './use-window-of-rows.ts';
import './story-rows.css';

interface StoryRowsProps {
  found: Found | null;
  /** Article ids. */
  selected: ReadonlySet<string>;
  /** Takes a change, not a set: two presses may come before the list is drawn again. */
  onSelect: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
  onSearch: () => void;
  onNotice: (notice: Notice) => void;
}

/** Only the rows in view, so that a list of any length is as fast as a short one. */
export function StoryRows({ found, selected, onSelect, onSearch, onNotice }: StoryRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const count = found?.numbers.length ?? 0;
  const words = found?.query.words?.trim() ? found.query.words : '';
  const { from, to, heights } = useWindowOfRows(scroller, found?.numbers ?? null, words !== '');
  // One before the first: whether a day begins with a row depends on the row above it.
  const ahead = from > 0 ? 1 : 0;
  const loaded = useRows(found, from - ahead, to);
  const rows = loaded.slice(ahead);
  const snippetsOf = useSnippets(rows, words, found?.revision ?? 0);
  const { active, setActive, go } = useActiveRow(
    scroller,
    { heights, query: JSON.stringify(found?.query) },
    (index) => rows[index - from] !== undefined,
  );
  const toggle = (articleId: string) => onSelect((before) => toggled(before, articleId));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const seen = scroller.current?.clientHeight ?? 0;
    const acted = actOnListKey(event.key, {
      active,
      count,
      page: Math.max(1, Math.floor(seen / heights.heightOf(active)) - 1),
      row: rows[active - from],
      go,
      onToggle: toggle,
      onClearSelection: () => onSelect(() => new Set()),
      onSearch,
      onNotice,
    });
    if (acted) event.preventDefault();
  };
  const now = Date.now();
  const byDay = found !== null && isByDay(found.query);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the row in it that has the focus.
    <div class="rows-scroller" ref={scroller} onKeyDown={onKeyDown}>
      <ul class="rows" aria-label={message('listStories')} style={{ height: `${heights.total}px` }}>
        {rows.map((row, offset) => {
          const index = from + offset;
          const number = found?.numbers[index] ?? -1;
          return (
            <li
              key={number}
              class="row"
              data-index={index}
              data-drawn={row && ''}
              // Unknown while only the first rows are loaded.
              aria-setsize={found?.first ? -1 : count}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${heights.topOf(index)}px)` }}
            >
              {row &&
                byDay &&
                beginsDay(row, index === 0 ? null : loaded[offset + ahead - 1], now) && (
                  <p class="day-heading label">{dayGroup(row.savedAt, now)}</p>
                )}
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
                  onNotice={onNotice}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** True where the stories stand in the order in which they were saved, last first. */
function isByDay({ words, sort }: StoryQuery): boolean {
  return sort === 'saved' || (!sort && !words?.trim());
}

/** Whether a row is of another day than the one above it: null above the first, undefined while not loaded. */
function beginsDay(row: StoryRow, above: StoryRow | null | undefined, now: number): boolean {
  if (above === undefined) return false;
  return above === null || dayGroup(above.savedAt, now) !== dayGroup(row.savedAt, now);
}

function toggled(selected: ReadonlySet<string>, articleId: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(articleId)) next.add(articleId);
  return next;
}
