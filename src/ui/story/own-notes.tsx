import { useState } from 'preact/hooks';
import { message } from '#i18n/message.ts';
import { stepOfArrow } from '#ui/controls/step-of-arrow.ts';
import './own-notes.css';

interface OwnNotesProps {
  tags: readonly string[];
  note: string;
  /** Gets what was typed, as typed; not called for blank text. */
  onAddTag: (tag: string) => void;
  onRemoveTag: (tag: string) => void;
  onNote: (note: string) => void;
}

/** From the empty field to the last tag, and along the tags and back, by arrow; Backspace and Delete remove. */
function goAlong(event: KeyboardEvent): void {
  const at = event.currentTarget;
  if (!(at instanceof HTMLElement)) return;
  const isTag = at instanceof HTMLButtonElement;
  if (!isTag && at instanceof HTMLInputElement && at.value !== '') return;
  if (isTag && (event.key === 'Backspace' || event.key === 'Delete')) {
    event.preventDefault();
    at.closest('.own-tags')?.querySelector('input')?.focus();
    at.click();
    return;
  }
  const step = stepOfArrow(event);
  if (step === undefined) return;
  const stops = [
    ...(at.closest('.own-tags')?.querySelectorAll<HTMLElement>('button, input') ?? []),
  ];
  const next = stops[stops.indexOf(at) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
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
              // Many tags are one tab stop: the field, from which the arrows lead to them.
              tabIndex={-1}
              onKeyDown={goAlong}
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
              aria-description={tags.length > 0 ? message('ownTagsByArrows') : undefined}
              onKeyDown={goAlong}
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
