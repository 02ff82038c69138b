import type { Claim } from '#domain/analysis/claim.ts';
import type { ClaimCount } from '#domain/analysis/claim-count.ts';
import type { Article } from '#domain/article/article.ts';
import { storedCoverageReason } from '#domain/article/coverage-reason.ts';
import { siteOf } from '#domain/article/site-of.ts';
import { collectionDelay, freshnessOf } from '#domain/text/freshness.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { claimCountLine } from '#i18n/claim-count-line.ts';
import { message } from '#i18n/message.ts';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { CoverageBar } from './coverage-bar.tsx';
import { coverageReasonInWords } from './coverage-reason-in-words.ts';
import { collectedAfter, freshnessWord, publishedAgo } from './freshness-words.ts';
import './story-head.css';

interface StoryHeadProps {
  article: Article;
  hook: Claim | null;
  count: ClaimCount;
  foundOnly: boolean;
  onFoundOnly: (foundOnly: boolean) => void;
  /** Who wrote what is shown. */
  writers: string;
  /** Lets the reader correct what was read; null if the page is not in the active tab. */
  onCorrect: (() => void) | null;
  now: number;
}

/** The source and age of the article, its title and hook, and how much was read and matched. */
export function StoryHead(props: StoryHeadProps) {
  const { article, hook, count, foundOnly, onFoundOnly, writers, onCorrect, now } = props;
  const site = article.siteName || siteOf(article.canonicalUrl);
  const freshness = freshnessOf(article.publishedAt, now);
  const delay = collectionDelay(article.publishedAt, article.collectedAt);
  const notWhole = storedCoverageReason(article.coverage.reason);
  return (
    <header class="story-head">
      <p class="story-origin">
        <span class="site">
          <span class="site-mark" aria-hidden="true">
            {[...site][0]?.toUpperCase()}
          </span>
          <bdi class="site-name">{site}</bdi>
        </span>
        {freshness && article.publishedAt && (
          <span class="freshness" title={publishedAgo(article.publishedAt, now)}>
            {freshnessWord(freshness)}
          </span>
        )}
        {delay && <span class="collected">{collectedAfter(delay)}</span>}
      </p>
      <h1 class="serif-title" lang={article.language} dir={article.direction}>
        {article.title}
      </h1>
      {hook && (
        <p class="hook quiet" dir={textDirection(hook.text)} data-color="amber">
          <ClaimText claim={hook} />
        </p>
      )}
      <div class="coverage-line">
        <CoverageBar coverage={article.coverage} count={count} />
        {onCorrect && (
          <IconButton name={message('headFixExtraction')} icon="frame" onClick={onCorrect} />
        )}
      </div>
      <div class="head-line">
        <p class="writers faint">{writers}</p>
        {count.total > 0 && (count.found < count.total || foundOnly) && (
          <button
            type="button"
            class="text-button"
            aria-pressed={foundOnly}
            aria-label={message('headFoundOnlyLabel')}
            title={claimCountLine(count)}
            onClick={() => onFoundOnly(!foundOnly)}
          >
            {message(foundOnly ? 'headShowAll' : 'headFoundOnly')}
          </button>
        )}
      </div>
      {notWhole && <p class="coverage-reason">{coverageReasonInWords(notWhole)}</p>}
    </header>
  );
}
