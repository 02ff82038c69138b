import { useState } from 'preact/hooks';
import { message } from '#i18n/message.ts';
import './own-notes.css';

interface OwnNotesProps {
  tags: readonly string[];
  note: string;
  /** Gets what was typed, as typed; not called for blank text. */
  onAddTag: (tag: string) => void;
  onRemoveTag: (tag: string) => void;
  onNote: (note: string) => void;
}

/** The reader's tags and note on a story. */
export function OwnNotes({ tags, note, onAddTag, onRemoveTag, onNote }: OwnNotesProps) {
  const [tag, setTag] = useState('');
  return (
    <div class="own-notes">
      <ul class="own-tags" aria-label={message('ownTags')}>
        {tags.map((name) => (
          <li key={name}>
            <button
              type="button"
              class="own-tag"
              aria-label={message('ownRemoveTag', name)}
              onClick={() => onRemoveTag(name)}
            >
              <bdi>{name}</bdi> <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        <li>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (tag.trim()) onAddTag(tag);
              setTag('');
            }}
          >
            <input
              class="tag-input"
              aria-label={message('ownAddTag')}
              placeholder={message('ownAddTag')}
              value={tag}
              onInput={({ currentTarget }) => setTag(currentTarget.value)}
            />
          </form>
        </li>
      </ul>
      <textarea
        class="own-note"
        aria-label={message('ownNote')}
        placeholder={message('ownNote')}
        rows={note ? Math.min(8, note.split('\n').length + 1) : 1}
        dir="auto"
        defaultValue={note}
        onChange={({ currentTarget }) => onNote(currentTarget.value)}
      />
    </div>
  );
}
