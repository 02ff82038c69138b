import type { Claim } from '#domain/analysis/claim.ts';
import { type ClaimCount, claimCountLine } from '#domain/analysis/claim-count.ts';
import type { Article } from '#domain/article/article.ts';
import { siteOf } from '#domain/article/site-of.ts';
import { collectedIn, freshnessOf } from '#domain/text/freshness.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { CoverageBar } from './coverage-bar.tsx';
import { coverageReasonInWords } from './coverage-reason-in-words.ts';
import './story-head.css';

interface StoryHeadProps {
  article: Article;
  hook: Claim | null;
  count: ClaimCount;
  foundOnly: boolean;
  onFoundOnly: (foundOnly: boolean) => void;
  /** Who wrote what is shown. */
  writers: string;
  /** Lets the reader correct what was read; null where the page is not in front. */
  onCorrect: (() => void) | null;
  now: number;
}

/** Where the article comes from, how old it is, its title and hook, and how much of it was read and found. */
export function StoryHead(props: StoryHeadProps) {
  const { article, hook, count, foundOnly, onFoundOnly, writers, onCorrect, now } = props;
  const site = article.siteName || siteOf(article.canonicalUrl);
  const freshness = freshnessOf(article.publishedAt, now);
  const collected = collectedIn(article.publishedAt, article.collectedAt);
  return (
    <header class="story-head">
      <p class="story-origin">
        <span class="site">
          <span class="site-mark" aria-hidden="true">
            {[...site][0]?.toUpperCase()}
          </span>
          <bdi class="site-name">{site}</bdi>
        </span>
        {freshness && <span class="freshness">{freshness}</span>}
        {collected && <span class="collected">{collected}</span>}
      </p>
      <h1 class="serif-title" lang={article.language} dir={article.direction}>
        {article.title}
      </h1>
      {hook && (
        <p class="hook quiet" dir={textDirection(hook.text)} data-colour="amber">
          <ClaimText claim={hook} />
        </p>
      )}
      <div class="coverage-line">
        <CoverageBar coverage={article.coverage} count={count} />
        {onCorrect && <IconButton name="Correct what was read" icon="frame" onClick={onCorrect} />}
      </div>
      <div class="head-line">
        <p class="writers faint">{writers}</p>
        {count.total > 0 && (count.found < count.total || foundOnly) && (
          <button
            type="button"
            class="text-button"
            aria-pressed={foundOnly}
            aria-label="Show only what was found in the article"
            title={claimCountLine(count)}
            onClick={() => onFoundOnly(!foundOnly)}
          >
            {foundOnly ? 'Show everything' : 'Only what was found'}
          </button>
        )}
      </div>
      {article.coverage.reason && (
        <p class="coverage-reason">{coverageReasonInWords(article.coverage.reason)}</p>
      )}
    </header>
  );
}
