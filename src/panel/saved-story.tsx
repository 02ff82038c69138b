import { siteOf } from '#domain/article/site-of.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { ageInWords } from '#i18n/age-in-words.ts';
import { message } from '#i18n/message.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import { MarkTally } from '#ui/claims/mark-tally.tsx';

interface SavedStoryProps {
  row: StoryRow;
  onOpen: (articleId: string, withPage: string | null) => Promise<void>;
}

/**
 * One line of the list. The title opens the story in the panel; a second button opens its page as well.
 * A story that was imported as an address only has just its page to open.
 */
export function SavedStory({ row, onOpen }: SavedStoryProps) {
  const { articleId, url, title, hook, hasArticle } = row;
  const host = siteOf(url);
  const site = row.siteName || host;
  return (
    <div class="saved-story">
      <p class="faint">
        <bdi>{site}</bdi>
        {/* What a page calls itself proves nothing. */}
        {site !== host && <bdi> · {host}</bdi>}
        {row.publishedAt && ` · ${ageInWords(row.publishedAt, Date.now())}`}
        {!hasArticle && ` · ${message('panelListNotRead')}`}
      </p>
      <h2 lang={row.language} dir={textDirection(title)}>
        <button
          type="button"
          class="saved-title"
          onClick={() => void onOpen(articleId, hasArticle ? null : url)}
        >
          {title}
        </button>
      </h2>
      {hook && (
        <p class="saved-hook quiet" dir={textDirection(hook)}>
          {hook}
        </p>
      )}
      <p class="saved-foot faint">
        {row.claims && <MarkTally count={row.claims} />}
        {hasArticle && (
          <button
            type="button"
            class="text-button"
            aria-label={message('panelListOpenWithPageOf', title)}
            onClick={() => void onOpen(articleId, url)}
          >
            {message('panelListOpenWithPage')}
          </button>
        )}
      </p>
    </div>
  );
}
