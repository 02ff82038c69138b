import { useState } from 'preact/hooks';
import { message } from '#i18n/message.ts';
import { observe } from '#store/database/observe.ts';
import { savedStories } from '#store/list/saved-stories.ts';
import { removeStory, restoreStory } from '#store/stories/reading-state.ts';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { PageState } from '#ui/controls/page-state.tsx';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { useObserved } from '#ui/controls/use-observed.ts';
import { SavedStory } from './saved-story.tsx';
import './saved-list.css';

const atOnce = 50;

interface SavedListProps {
  /** `withPage`: the address to open beside it, or null to open it in the panel only. */
  onOpen: (articleId: string, withPage: string | null) => Promise<void>;
  onNotice: (notice: Notice) => void;
}

/** The saved stories, newest first. */
export function SavedList({ onOpen, onNotice }: SavedListProps) {
  const [limit, setLimit] = useState(atOnce);
  const saved = useObserved(`saved ${limit}`, () => observe(() => savedStories(limit)));
  const remove = async (articleId: string) => {
    const removed = await removeStory(articleId);
    onNotice({
      text: message('panelRemoved'),
      action: removed && { label: message('panelUndo'), run: () => void restoreStory(removed) },
    });
  };
  if (!saved || (saved.total === 0 && saved.waiting)) return null;
  if (saved.total === 0) {
    return (
      <PageState title={message('panelListEmptyTitle')}>
        <p>{message('panelListEmptyHint')}</p>
        <p>
          <a
            class="button main"
            href="/src/reading-list/index.html#/backup"
            target="_blank"
            rel="noopener"
          >
            {message('panelListImport')}
          </a>
        </p>
        <p>
          <a class="text-button" href="/src/reading-list/index.html" target="_blank" rel="noopener">
            {message('panelListOpenPage')}
          </a>
        </p>
      </PageState>
    );
  }
  return (
    <>
      <h1 class="unseen">{message('panelTabList')}</h1>
      <p class="list-links">
        <a class="text-button" href="/src/reading-list/index.html" target="_blank" rel="noopener">
          {message('panelListSearch')}
        </a>
        <a
          class="text-button"
          href="/src/reading-list/index.html#/recap"
          target="_blank"
          rel="noopener"
        >
          {message('panelListRecap')}
        </a>
        <a
          class="text-button"
          href="/src/reading-list/index.html#/backup"
          target="_blank"
          rel="noopener"
        >
          {message('panelListImport')}
        </a>
      </p>
      <ul class="saved-list">
        {saved.rows.map((row) => (
          <li key={row.articleId} class="saved-item">
            <SavedStory row={row} onOpen={onOpen} />
            <IconButton
              name={message('panelListRemove', row.title)}
              icon="remove"
              onClick={() => void remove(row.articleId)}
            />
          </li>
        ))}
      </ul>
      {saved.total > limit && (
        <button type="button" class="button" onClick={() => setLimit(limit + atOnce)}>
          {message('panelListShowMore')}
        </button>
      )}
    </>
  );
}
