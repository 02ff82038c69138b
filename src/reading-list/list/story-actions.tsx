import { message } from '#i18n/message.ts';
import { actOnStories } from '#reading-list/navigation/act-on-stories.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import { Icon } from '#ui/controls/icon.tsx';
import type { Notice } from '#ui/controls/passing-notice.tsx';

interface StoryActionsProps {
  row: StoryRow;
  /** True for the one row that Tab stops at. */
  reachable: boolean;
  onNotice: (notice: Notice) => void;
}

/** What can be done with one story, shown while the pointer or the focus is on it. */
export function StoryActions({ row, reachable, onNotice }: StoryActionsProps) {
  const { articleId, archivedAt, title, url } = row;
  const tabIndex = reachable ? 0 : -1;
  const archived = archivedAt !== null;
  const open = message('listOpenOriginalOf', title);
  const keep = message(archived ? 'listUnarchiveStory' : 'listArchiveStory', title);
  const remove = message('listDeleteStory', title);
  return (
    <div class="line-actions">
      <a
        class="icon-button"
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={open}
        title={message('listStoryOriginal')}
        tabIndex={tabIndex}
      >
        <Icon name="out" />
      </a>
      <button
        type="button"
        class="icon-button"
        aria-label={keep}
        title={message(archived ? 'listUnarchive' : 'listArchive')}
        tabIndex={tabIndex}
        onClick={() => void actOnStories(archived ? 'unarchive' : 'archive', [articleId], onNotice)}
      >
        <Icon name="archive" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={remove}
        title={message('listDelete')}
        tabIndex={tabIndex}
        onClick={() => void actOnStories('delete', [articleId], onNotice)}
      >
        <Icon name="trash" />
      </button>
    </div>
  );
}
