import { useState } from 'preact/hooks';
import { database } from '#store/database.ts';
import { changeTags, setStoryNote } from '#store/notes.ts';
import type { SavedStory } from './use-saved-story.ts';

/** The reader's tags and note on a story. */
export function OwnNotes({ story }: { story: SavedStory }) {
  const { article, state } = story;
  const [tag, setTag] = useState('');
  const tags = state?.tags ?? [];
  const add = async () => {
    if (!tag.trim()) return;
    setTag('');
    await changeTags(database, [article.id], { add: [tag] });
  };
  return (
    <div class="own-notes">
      <ul class="own-tags" aria-label="Tags">
        {tags.map((name) => (
          <li key={name}>
            <button
              type="button"
              class="pill own-tag"
              aria-label={`Remove the tag ${name}`}
              onClick={() => void changeTags(database, [article.id], { remove: [name] })}
            >
              <bdi>{name}</bdi> <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        <li>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void add();
            }}
          >
            <input
              class="tag-input"
              aria-label="Add a tag"
              placeholder="Add a tag"
              disabled={!state}
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
        rows={state?.note ? Math.min(8, state.note.split('\n').length + 1) : 1}
        dir="auto"
        defaultValue={state?.note ?? ''}
        onChange={({ currentTarget }) =>
          void setStoryNote(database, article.id, currentTarget.value, Date.now())
        }
      />
    </div>
  );
}
