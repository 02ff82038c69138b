import { useState } from 'preact/hooks';
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

const acts: readonly [StoryAct, string][] = [
  ['read', 'Mark read'],
  ['unread', 'Mark unread'],
  ['archive', 'Archive'],
  ['delete', 'Delete'],
];

/** What can be done to the selected stories, all at once. */
export function SelectionBar({ selected, tags, onDone, onNotice }: SelectionBarProps) {
  const [tag, setTag] = useState('');
  const addTag = async () => {
    if (!tag.trim()) return;
    await changeTags(database, selected, { add: [tag] });
    onNotice({ text: `Tagged “${tag.trim()}”`, action: null });
    setTag('');
  };
  return (
    <section class="selection-bar" aria-label="Selected stories">
      <p class="label" role="status">
        {selected.length} selected
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
          {label}
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
          aria-label="Tag to add"
          placeholder="Add a tag"
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
        Clear the selection
      </button>
    </section>
  );
}
