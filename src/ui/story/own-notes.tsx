import { useState } from 'preact/hooks';
import './own-notes.css';

interface OwnNotesProps {
  tags: readonly string[];
  note: string;
  /** Takes what was typed, untidied; not called for nothing. */
  onAddTag: (tag: string) => void;
  onRemoveTag: (tag: string) => void;
  onNote: (note: string) => void;
}

/** The reader's tags and note on a story. */
export function OwnNotes({ tags, note, onAddTag, onRemoveTag, onNote }: OwnNotesProps) {
  const [tag, setTag] = useState('');
  return (
    <div class="own-notes">
      <ul class="own-tags" aria-label="Tags">
        {tags.map((name) => (
          <li key={name}>
            <button
              type="button"
              class="own-tag"
              aria-label={`Remove the tag ${name}`}
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
              aria-label="Add a tag"
              placeholder="Add a tag"
              value={tag}
              onInput={({ currentTarget }) => setTag(currentTarget.value)}
            />
          </form>
        </li>
      </ul>
      <textarea
        class="own-note"
        aria-label="Your note on this story"
        placeholder="Your note on this story"
        rows={note ? Math.min(8, note.split('\n').length + 1) : 1}
        dir="auto"
        defaultValue={note}
        onChange={({ currentTarget }) => onNote(currentTarget.value)}
      />
    </div>
  );
}
