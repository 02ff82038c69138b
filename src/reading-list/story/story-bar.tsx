import { message } from '#i18n/message.ts';
import { actOnStories } from '#reading-list/navigation/act-on-stories.ts';
import { BackToList } from '#reading-list/navigation/back-to-list.tsx';
import { ExportChoice } from '#reading-list/transfer/export-choice.tsx';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import type { SavedStory } from './use-saved-story.ts';

/** The link back, and what can be done to this story. */
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
      <BackToList />
      <span class="story-bar-gap" />
      <a class="text-button" href={article.url} target="_blank" rel="noopener noreferrer">
        {message('listStoryOriginal')}
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
            {message('listMarkUnread')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() =>
              void actOnStories(archived ? 'unarchive' : 'archive', [article.id], onNotice)
            }
          >
            {message(archived ? 'listUnarchive' : 'listArchive')}
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
        {message('listDelete')}
      </button>
    </header>
  );
}
