import { useState } from 'preact/hooks';
import { type MessageKey, message, plural } from '#i18n/message.ts';
import { actOnStories, type StoryAct } from '#reading-list/navigation/act-on-stories.ts';
import { ExportChoice } from '#reading-list/transfer/export-choice.tsx';
import { database } from '#store/database/database.ts';
import { changeTags } from '#store/stories/notes.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

interface SelectionBarProps {
  /** Article ids. */
  selected: string[];
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

/** What can be done to all selected stories at once. */
export function SelectionBar({ selected, tags, onDone, onNotice }: SelectionBarProps) {
  const [tag, setTag] = useState('');
  const addTag = async () => {
    if (!tag.trim()) return;
    await changeTags(database, selected, { add: [tag] });
    onNotice({ text: message('listTagged', tag.trim()), action: null });
    setTag('');
  };
  return (
    <section class="selection-bar" aria-label={message('listSelectedStories')}>
      <p class="label" role="status">
        {plural('listSelected', selected.length)}
      </p>
      {acts.map(([act, label]) => (
        <button
          key={act}
          type="button"
          class="button"
          onClick={async () => {
            await actOnStories(act, selected, onNotice);
            if (act === 'delete' || act === 'archive') onDone();
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
      <ExportChoice articleIds={async () => selected} onNotice={onNotice} />
      <button type="button" class="text-button" onClick={onDone}>
        {message('listClearSelection')}
      </button>
    </section>
  );
}
