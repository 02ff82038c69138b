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
import { ProvenanceLegend } from '#ui/claims/provenance-legend.tsx';
import { HeldPlace } from '#ui/controls/held-place.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { CoverageBar } from './coverage-bar.tsx';
import { coverageReasonInWords } from './coverage-reason-in-words.ts';
import { collectedAfter, freshnessWord, publishedAgo } from './freshness-words.ts';
import { MarkChoice } from './mark-choice.tsx';
import './story-head.css';

/** Three lines of a hook, and two of counts, in CSS pixels. */
const heights = { hook: 66, count: 32 };

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
  /** True while a model writes it, or reads it a second time: what is shown then changes by itself. */
  growing: boolean;
  /** True while a model writes it: marks are counted afterwards. */
  writing: boolean;
  /** Who wrote what is shown. */
  writers: string;
  /** Lets the reader correct what was read; null if the page is not in the active tab. */
  onCorrect: (() => void) | null;
  /** Dismisses the line on what `¶3` means; null once that was done. */
  onExplained: (() => void) | null;
  /** Goes to the next claim with a mark that asks to be looked at. */
  onJump: (mark: ClaimMark) => void;
  now: number;
}

/** The source and age of the article, its title and hook, and how much was read and matched. */
export function StoryHead(props: StoryHeadProps) {
  const { article, hook, offered, count, marks, onMarks, growing, writing, writers } = props;
  const { onCorrect, now } = props;
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
      {(hook || growing) && (
        <HeldPlace class="hook" color="amber" growing={growing} least={heights.hook}>
          {hook && <LineWithOffer slot="hook" class="quiet" claim={hook} offered={offered} />}
        </HeldPlace>
      )}
      <div class="coverage-line">
        <CoverageBar coverage={article.coverage} />
        {onCorrect && (
          <IconButton name={message('headFixExtraction')} icon="frame" onClick={onCorrect} />
        )}
      </div>
      {(count ? count.total > 0 : growing) && (
        <HeldPlace class="claim-count" growing={growing} least={heights.count}>
          {count && !writing && <CountLine count={count} onJump={props.onJump} />}
        </HeldPlace>
      )}
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
      {props.onExplained && count?.total !== 0 && (
        <p class="first-use">
          <span>{message('headFirstUse')}</span>
          <button type="button" class="text-button" onClick={props.onExplained}>
            {message('headFirstUseDone')}
          </button>
        </p>
      )}
      <ProvenanceLegend />
      {article.coverage.leftOut !== undefined && (
        <p class="coverage-reason">{plural('coverageLeftOut', article.coverage.leftOut)}</p>
      )}
      {notWhole && <p class="coverage-reason">{coverageReasonInWords(notWhole)}</p>}
    </header>
  );
}

/** How many claims have which mark; a line breaks between the marks only. */
interface CountLineProps {
  count: ClaimCount;
  onJump: (mark: ClaimMark) => void;
}

function CountLine({ count, onJump }: CountLineProps) {
  const marks = marksIn(count);
  const parts = claimCountParts(count);
  return (
    <p class="faint">
      {parts.map((part, index) => [
        index > 0 && ' · ',
        <span key={part} class="count-of-mark">
          <CountOfMark words={part} mark={marks[index]} onJump={onJump} />
        </span>,
      ])}
    </p>
  );
}

interface CountOfMarkProps {
  words: string;
  mark: ClaimMark | undefined;
  onJump: (mark: ClaimMark) => void;
}

/** Claims that differ or were not matched are led to. */
function CountOfMark({ words, mark, onJump }: CountOfMarkProps) {
  if (mark !== 'not matched' && mark !== 'differs') return words;
  return (
    <button type="button" title={message('headJump')} onClick={() => onJump(mark)}>
      {words}
    </button>
  );
}
