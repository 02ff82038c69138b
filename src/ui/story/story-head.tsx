import { useId, useState } from 'preact/hooks';
import type { Claim } from '#domain/analysis/claim.ts';
import { type ClaimCount, marksIn } from '#domain/analysis/claim-count.ts';
import type { ClaimMark } from '#domain/analysis/claim-mark.ts';
import type { Article } from '#domain/article/article.ts';
import { storedCoverageReason } from '#domain/article/coverage-reason.ts';
import { siteOf } from '#domain/article/site-of.ts';
import { collectionDelay, freshnessOf } from '#domain/text/freshness.ts';
import { claimCountParts } from '#i18n/claim-count-line.ts';
import { message, plural } from '#i18n/message.ts';
import { LineWithOffer } from '#ui/claims/line-with-offer.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { CoverageBar } from './coverage-bar.tsx';
import { coverageReasonInWords } from './coverage-reason-in-words.ts';
import { collectedAfter, freshnessWord, publishedAgo } from './freshness-words.ts';
import { MarkChoice } from './mark-choice.tsx';
import './story-head.css';

interface StoryHeadProps {
  article: Article;
  hook: Claim | null;
  /** A line that the article bears out, where the hook isn't one. */
  offered: Claim | null;
  /** How many claims have which mark, whatever is shown; null where all are the article's own sentences. */
  count: ClaimCount | null;
  /** The marks whose claims are shown; null for all. */
  marks: readonly ClaimMark[] | null;
  onMarks: (marks: readonly ClaimMark[] | null) => void;
  /** Who wrote what is shown. */
  writers: string;
  /** Lets the reader correct what was read; null if the page is not in the active tab. */
  onCorrect: (() => void) | null;
  now: number;
}

/** The source and age of the article, its title and hook, and how much was read and matched. */
export function StoryHead(props: StoryHeadProps) {
  const { article, hook, offered, count, marks, onMarks, writers, onCorrect, now } = props;
  const [choosing, setChoosing] = useState(false);
  const choiceId = useId();
  const choice = count !== null && (marks !== null || marksIn(count).length > 1);
  const host = siteOf(article.url);
  const site = article.siteName || host;
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
          {/* What a page calls itself proves nothing. */}
          {site !== host && <bdi class="site-host">{host}</bdi>}
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
        <div class="hook" data-color="amber">
          <LineWithOffer slot="hook" class="quiet" claim={hook} offered={offered} />
        </div>
      )}
      <div class="coverage-line">
        <CoverageBar coverage={article.coverage} />
        {onCorrect && (
          <IconButton name={message('headFixExtraction')} icon="frame" onClick={onCorrect} />
        )}
      </div>
      {count && count.total > 0 && <CountLine count={count} />}
      <div class="head-line">
        <p class="writers faint">{writers}</p>
        {choice && (
          <button
            type="button"
            class="text-button"
            aria-expanded={choosing}
            aria-controls={choosing ? choiceId : undefined}
            title={message('marksChooseLabel')}
            onClick={() => setChoosing(!choosing)}
          >
            {message('marksChoose')}
          </button>
        )}
      </div>
      {choice && choosing && count && (
        <MarkChoice id={choiceId} count={count} marks={marks} onMarks={onMarks} />
      )}
      {article.coverage.leftOut !== undefined && (
        <p class="coverage-reason">{plural('coverageLeftOut', article.coverage.leftOut)}</p>
      )}
      {notWhole && <p class="coverage-reason">{coverageReasonInWords(notWhole)}</p>}
    </header>
  );
}

/** How many claims have which mark; a line breaks between the marks only. */
function CountLine({ count }: { count: ClaimCount }) {
  const parts = claimCountParts(count);
  return (
    <p class="claim-count faint">
      {parts.map((part, index) => [
        index > 0 && ' · ',
        <span key={part} class="count-of-mark">
          {part}
        </span>,
      ])}
    </p>
  );
}
