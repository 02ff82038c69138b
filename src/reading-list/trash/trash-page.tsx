import { useState } from 'preact/hooks';
import { daysLeft } from '#domain/story/trash.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { message, plural } from '#i18n/message.ts';
import { emptyTheTrash, restoreFromTrash } from '#reading-list/navigation/act-on-stories.ts';
import { BackToList } from '#reading-list/navigation/back-to-list.tsx';
import { observe } from '#store/database/observe.ts';
import type { TrashRow } from '#store/database/trash-tables.ts';
import { trashedLast } from '#store/stories/trash.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { useObserved } from '#ui/controls/use-observed.ts';
import './trash-page.css';

const atOnce = 100;

/** What was deleted in the last thirty days, to be restored or to be gone for good. */
export function TrashPage({ onNotice }: { onNotice: (notice: Notice) => void }) {
  const [limit, setLimit] = useState(atOnce);
  const trash = useObserved(`trash ${limit}`, () => observe(() => trashedLast(limit)));
  const [sure, setSure] = useState(false);
  if (!trash) return null;
  const { rows, total } = trash;
  const empty = async () => {
    await emptyTheTrash();
    setSure(false);
    onNotice({ text: message('listTrashEmptied'), action: null });
  };
  return (
    <div class="trash-page">
      <nav>
        <BackToList />
      </nav>
      <main>
        <h1 class="serif-title">{message('listTrash')}</h1>
        <p class="quiet">{message(total > 0 ? 'listTrashAbout' : 'listTrashNothing')}</p>
        {total > 0 && (
          <div class="buttons">
            {sure ? (
              <>
                <button type="button" class="button danger" onClick={() => void empty()}>
                  {plural('listTrashEmptyNow', total)}
                </button>
                <button type="button" class="button" onClick={() => setSure(false)}>
                  {message('optionsDataKeep')}
                </button>
              </>
            ) : (
              <button type="button" class="button" onClick={() => setSure(true)}>
                {message('listTrashEmpty')}
              </button>
            )}
          </div>
        )}
        <ul class="trash-rows">
          {rows.map((row) => (
            <TrashedStory key={row.articleId} row={row} onNotice={onNotice} />
          ))}
        </ul>
        {total > rows.length && (
          <button type="button" class="text-button" onClick={() => setLimit(limit + atOnce)}>
            {message('listShowMore')}
          </button>
        )}
      </main>
    </div>
  );
}

function TrashedStory({ row, onNotice }: { row: TrashRow; onNotice: (notice: Notice) => void }) {
  const { articleId, title, siteName, deletedAt } = row;
  const restore = async () => {
    await restoreFromTrash([articleId]);
    onNotice({ text: message('listTrashRestored'), action: null });
  };
  return (
    <li>
      <div>
        <p class="trash-title" dir={textDirection(title)}>
          {title}
        </p>
        <p class="faint">
          <bdi>{siteName}</bdi> · {plural('listTrashDaysLeft', daysLeft(deletedAt, Date.now()))}
        </p>
      </div>
      <button
        type="button"
        class="button"
        aria-label={message('listTrashRestoreStory', title)}
        onClick={() => void restore()}
      >
        {message('listTrashRestore')}
      </button>
    </li>
  );
}
