import type { Claim } from '#domain/analysis/claim.ts';
import { siteOf } from '#domain/article/site-of.ts';
import type { SharedTraits } from '#domain/related/related.ts';
import type { Story } from '#domain/story/story.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { ageInWords } from '#i18n/age-in-words.ts';
import { message } from '#i18n/message.ts';
import { whyRelated } from './why-related.ts';
import './related-links.css';

export interface RelatedOnScreen {
  story: Story;
  /** What both stories have in common. */
  shared: SharedTraits;
  claim: Claim | null;
}

interface RelatedStoriesProps {
  related: readonly RelatedOnScreen[];
  onOpen: (articleId: string) => void;
}

/** Saved stories that are related to the open one: why, and their most closely related claim. */
export function RelatedStories({ related, onOpen }: RelatedStoriesProps) {
  return (
    <>
      <p class="section-note">{message('relatedFromList')}</p>
      <ul class="related-stories">
        {related.map(({ story: { article }, shared, claim }) => (
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
                {claim.text} <span class="chip outside">{message('relatedSavedStory')}</span>
              </p>
            )}
            <p class="faint">{whyRelated(shared)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
