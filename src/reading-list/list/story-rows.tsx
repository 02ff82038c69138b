import { useRef } from 'preact/hooks';
import { message } from '#i18n/message.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
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
  const layout = words ? 'searching' : '';
  const { from, to, height } = useWindowOfRows(scroller, count, layout);
  const rows = useRows(found, from, to);
  const snippetsOf = useSnippets(rows, words, found?.revision ?? 0);
  const query = JSON.stringify(found?.query);
  const { active, setActive, go } = useActiveRow(
    scroller,
    { count, height, query },
    (index) => rows[index - from] !== undefined,
  );
  const toggle = (articleId: string) => onSelect((before) => toggled(before, articleId));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const acted = actOnListKey(event.key, {
      active,
      count,
      page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1),
      row: rows[active - from],
      go,
      onToggle: toggle,
      onClearSelection: () => onSelect(() => new Set()),
      onSearch,
      onNotice,
    });
    if (acted) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the row in it that has the focus.
    <div class={`rows-scroller ${layout}`} ref={scroller} onKeyDown={onKeyDown}>
      <ul
        class="rows"
        aria-label={message('listStories')}
        style={{ height: `${count * height}px` }}
      >
        {rows.map((row, offset) => {
          const index = from + offset;
          const number = found?.numbers[index] ?? -1;
          return (
            <li
              key={number}
              class="row"
              data-index={index}
              // Unknown while only the first rows are loaded.
              aria-setsize={found?.first ? -1 : count}
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

function toggled(selected: ReadonlySet<string>, articleId: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(articleId)) next.add(articleId);
  return next;
}
