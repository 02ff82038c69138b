import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { formatNumber } from '#i18n/format-number.ts';
import { type MessageKey, message, plural } from '#i18n/message.ts';
import { actOnStories, type StoryAct } from '#reading-list/navigation/act-on-stories.ts';
import { ExportChoice } from '#reading-list/transfer/export-choice.tsx';
import { database } from '#store/database/database.ts';
import { changeTags } from '#store/stories/notes.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import type { Found } from './use-found-stories.ts';
import { shownOfSelection, useShownSelection } from './use-shown-selection.ts';

interface SelectionBarProps {
  /** Article ids. */
  selected: ReadonlySet<string>;
  /** What the list shows. */
  found: Found | null;
  /** Tags in use, to pick from. */
  tags: readonly string[];
  onDone: () => void;
  onNotice: (notice: Notice) => void;
}

const acts: readonly [StoryAct, MessageKey][] = [
  ['read', 'listMarkRead'],
  ['unread', 'listMarkUnread'],
  ['archive', 'listArchive'],
  ['delete', 'listDelete'],
];

/** More tabs than these are not opened at once. */
const mostTabs = 20;

/** What can be done to all selected stories at once. Those that a search hides are counted, and left alone. */
export function SelectionBar({ selected, found, tags, onDone, onNotice }: SelectionBarProps) {
  const [tag, setTag] = useState('');
  const shown = useShownSelection(selected, found);
  const hidden = shown === null ? 0 : selected.size - shown;
  // Looked up when it is pressed: the list may have changed since the bar was drawn.
  const rows = () => shownOfSelection(selected, found);
  const articleIds = async () => (await rows()).map(({ articleId }) => articleId);
  const none = shown === 0;
  const addTag = async () => {
    if (!tag.trim() || none) return;
    await changeTags(database, await articleIds(), { add: [tag] });
    onNotice({ text: message('listTagged', tag.trim()), action: null });
    setTag('');
  };
  const openAll = async () => {
    const all = await rows();
    for (const { url } of all.slice(0, mostTabs)) await browser.tabs.create({ url, active: false });
    if (all.length > mostTabs) {
      onNotice({ text: message('listOpenedFirst', formatNumber(mostTabs)), action: null });
    }
  };
  return (
    <section class="selection-bar" aria-label={message('listSelectedStories')}>
      <p class="label" role="status">
        {hidden > 0
          ? plural('listSelectedSomeHidden', selected.size, formatNumber(hidden))
          : plural('listSelected', selected.size)}
      </p>
      <button type="button" class="button" disabled={none} onClick={() => void openAll()}>
        {message('listOpenPages')}
      </button>
      {acts.map(([act, label]) => (
        <button
          key={act}
          type="button"
          class="button"
          disabled={none}
          onClick={async () => {
            const chosen = await articleIds();
            // They leave the list one after the other: nothing more is to be done to them meanwhile.
            if (act === 'delete' || act === 'archive') onDone();
            await actOnStories(act, chosen, onNotice);
          }}
        >
          {message(label)}
        </button>
      ))}
      <form
        class="tag-form"
        onSubmit={(event) => {
          event.preventDefault();
          void addTag();
        }}
      >
        <input
          aria-label={message('listTagToAdd')}
          placeholder={message('listAddTag')}
          list="known-tags"
          value={tag}
          onInput={({ currentTarget }) => setTag(currentTarget.value)}
        />
        <datalist id="known-tags">
          {tags.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </form>
      <ExportChoice articleIds={articleIds} onNotice={onNotice} />
      <button type="button" class="text-button" onClick={onDone}>
        {message('listClearSelection')}
      </button>
    </section>
  );
}
