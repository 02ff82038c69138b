import type { AnalysisRun } from '#domain/analysis-run.ts';
import { type Article, readingMinutes } from '#domain/article.ts';
import { momentInWords } from '#domain/moment-in-words.ts';
import { siteOf } from '#domain/site-of.ts';
import { ProvenanceLegend } from './provenance-legend.tsx';
import { runInWords } from './run-in-words.ts';
import './story-foot.css';

interface StoryFootProps {
  article: Article;
  run: AnalysisRun;
  /** Null while there is nothing to try again. */
  onAgain: (() => void) | null;
}

/** Who wrote it, at what price, where the original stands and whose it is. */
export function StoryFoot({ article, run, onAgain }: StoryFootProps) {
  const site = siteOf(article.canonicalUrl);
  return (
    <footer class="story-foot">
      <p>{runInWords(run)}</p>
      <p>
        Original:{' '}
        <a href={article.canonicalUrl} target="_blank" rel="noopener noreferrer">
          <bdi>{site}</bdi>
        </a>
        {article.authors.length > 0 && (
          <>
            , by <bdi>{article.authors.join(', ')}</bdi>
          </>
        )}
        {article.publishedAt && `, ${momentInWords(article.publishedAt)}`},{' '}
        {readingMinutes(article)} min to read.
      </p>
      <p>
        © <bdi>{article.siteName || 'the publisher'}</bdi>; read from <bdi>{site}</bdi> on{' '}
        {momentInWords(article.collectedAt)}, kept on this device.
      </p>
      <ProvenanceLegend />
      {onAgain && (
        <button type="button" class="button" onClick={onAgain}>
          Try again
        </button>
      )}
    </footer>
  );
}
