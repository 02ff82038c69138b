import type { Claim } from '#domain/analysis/claim.ts';
import { siteOf } from '#domain/article/site-of.ts';
import type { Story } from '#domain/story/story.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { ageInWords } from '#i18n/age-in-words.ts';
import './related-links.css';

export interface RelatedOnScreen {
  story: Story;
  why: string;
  claim: Claim | null;
}

interface RelatedStoriesProps {
  related: readonly RelatedOnScreen[];
  onOpen: (articleId: string) => void;
}

/** Saved stories that bear on the open one: why, and the claim of theirs that does. */
export function RelatedStories({ related, onOpen }: RelatedStoriesProps) {
  return (
    <>
      <p class="section-note">From your reading list</p>
      <ul class="related-stories">
        {related.map(({ story: { article }, why, claim }) => (
          <li key={article.id}>
            <p class="faint">
              <bdi>{article.siteName || siteOf(article.canonicalUrl)}</bdi>
              {article.publishedAt && ` · ${ageInWords(article.publishedAt, Date.now())}`}
            </p>
            <button
              type="button"
              class="related-title"
              lang={article.language}
              dir={article.direction}
              onClick={() => onOpen(article.id)}
            >
              {article.title}
            </button>
            {claim && (
              <p class="quiet" dir={textDirection(claim.text)}>
                {claim.text} <span class="chip outside">saved story</span>
              </p>
            )}
            <p class="faint">{why}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
