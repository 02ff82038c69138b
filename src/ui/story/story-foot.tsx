import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { type Article, readingMinutes } from '#domain/article/article.ts';
import { siteOf } from '#domain/article/site-of.ts';
import { providerName } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { ProvenanceLegend } from '#ui/claims/provenance-legend.tsx';
import { runInWords } from './run-in-words.ts';
import './story-foot.css';

interface StoryFootProps {
  article: Article;
  run: AnalysisRun;
  /** How many of the cited sentences were found in the live page; null where there is none. */
  painted: { found: number; wanted: number } | null;
  /** Other endpoints that it can be analysed with. */
  others: readonly Endpoint[];
  onOther: (endpointId: string) => void;
  /** Null while there is nothing to try again. */
  onAgain: (() => void) | null;
}

/** Who wrote it, at what price, where the original stands and whose it is. */
export function StoryFoot(props: StoryFootProps) {
  const { article, run, painted, others, onOther, onAgain } = props;
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
      {painted && painted.found < painted.wanted && (
        <p>
          {painted.found} of {painted.wanted} cited sentences are highlighted in the page; the
          others are worded or built otherwise there.
        </p>
      )}
      <ProvenanceLegend />
      <div class="buttons">
        {onAgain && (
          <button type="button" class="button" onClick={onAgain}>
            Try again
          </button>
        )}
        {others.length > 0 && (
          <select
            class="analyse-with"
            aria-label="Analyse with another service"
            value=""
            onChange={({ currentTarget }) => onOther(currentTarget.value)}
          >
            <option value="">Analyse with…</option>
            {others.map((endpoint) => (
              <option key={endpoint.id} value={endpoint.id}>
                {endpoint.model} at {providerName(endpoint)}
              </option>
            ))}
          </select>
        )}
      </div>
    </footer>
  );
}
