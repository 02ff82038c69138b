import { actOnStories } from '#reading-list/navigation/act-on-stories.ts';
import { ExportChoice } from '#reading-list/transfer/export-choice.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import type { SavedStory } from './use-saved-story.ts';

/** The way back, and what can be done to this story. */
export function StoryBar({
  story,
  onNotice,
}: {
  story: SavedStory;
  onNotice: (notice: Notice) => void;
}) {
  const { article, state } = story;
  const archived = state?.archivedAt != null;
  return (
    <header class="story-bar">
      <a class="text-button back" href="#/">
        <Icon name="back" /> Reading list
      </a>
      <span class="story-bar-gap" />
      <a class="text-button" href={article.url} target="_blank" rel="noopener noreferrer">
        Open the page
      </a>
      <ExportChoice articleIds={async () => [article.id]} onNotice={onNotice} />
      {state && (
        <>
          <button
            type="button"
            class="button"
            onClick={() => void actOnStories('unread', [article.id], onNotice)}
            disabled={state.readAt === null}
          >
            Mark unread
          </button>
          <button
            type="button"
            class="button"
            onClick={() =>
              void actOnStories(archived ? 'unarchive' : 'archive', [article.id], onNotice)
            }
          >
            {archived ? 'Out of the archive' : 'Archive'}
          </button>
        </>
      )}
      <button
        type="button"
        class="button"
        onClick={async () => {
          await actOnStories('delete', [article.id], onNotice);
          location.hash = '#/';
        }}
      >
        Delete
      </button>
    </header>
  );
}
