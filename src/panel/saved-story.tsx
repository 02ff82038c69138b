import { ageInWords } from '#domain/age-in-words.ts';
import { shownOf } from '#domain/analysis-run.ts';
import { claimCountLine, countClaims } from '#domain/claim-count.ts';
import { siteOf } from '#domain/site-of.ts';
import type { Story } from '#domain/story.ts';

interface SavedStoryProps {
  story: Story;
  onOpen: (articleId: string, withPage: string | null) => Promise<void>;
}

/** One line of the list: its title opens the story in the panel, and a second button its page as well. */
export function SavedStory({ story, onOpen }: SavedStoryProps) {
  const { article, run } = story;
  const shown = run && shownOf(run);
  const hook = shown?.hook?.content?.text;
  return (
    <div class="saved-story">
      <p class="faint">
        <bdi>{article.siteName || siteOf(article.canonicalUrl)}</bdi>
        {article.publishedAt && ` · ${ageInWords(article.publishedAt, Date.now())}`}
      </p>
      <h2 lang={article.language} dir={article.direction}>
        <button type="button" class="saved-title" onClick={() => void onOpen(article.id, null)}>
          {article.title}
        </button>
      </h2>
      {hook && (
        <p class="saved-hook quiet" dir="auto">
          {hook}
        </p>
      )}
      <p class="saved-foot faint">
        {shown && <span>{claimCountLine(countClaims(shown))}</span>}
        <button
          type="button"
          class="text-button"
          onClick={() => void onOpen(article.id, article.url)}
        >
          Open with the page
        </button>
      </p>
    </div>
  );
}
