import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { type Article, readingMinutes } from '#domain/article/article.ts';
import { siteOf } from '#domain/article/site-of.ts';
import { providerName } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { interfaceLanguage, message, plural } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { messageWith } from '#ui/controls/message-with.tsx';
import { openShortcuts } from '#ui/controls/shortcuts.tsx';
import { readingInWords, runInWords, searchInWords } from './run-in-words.ts';
import './story-foot.css';

interface StoryFootProps {
  article: Article;
  run: AnalysisRun;
  /** How many of the cited sentences were found in the live page; null if there is no page. */
  painted: { found: number; wanted: number } | null;
  /** Other endpoints that can analyze it. */
  others: readonly Endpoint[];
  onOther: (endpointId: string) => void;
  /** Null while there is nothing to regenerate. */
  onAgain: (() => void) | null;
}

/** Who wrote the analysis and what it cost, where the original is, and who owns it. */
export function StoryFoot(props: StoryFootProps) {
  const { article, run, painted, others, onOther, onAgain } = props;
  const read = readingInWords(run);
  const site = siteOf(article.canonicalUrl);
  const authors = new Intl.ListFormat(interfaceLanguage()).format(article.authors);
  return (
    <footer class="story-foot">
      <p>{runInWords(run)}</p>
      {read && <p>{read}</p>}
      {searchInWords(run).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        {messageWith(
          'footOriginal',
          <a href={article.canonicalUrl} target="_blank" rel="noopener noreferrer">
            <bdi>{site}</bdi>
          </a>,
        )}
        {authors !== '' && (
          <>
            {' · '}
            {messageWith('footAuthors', <bdi>{authors}</bdi>)}
          </>
        )}
        {article.publishedAt && ` · ${momentInWords(article.publishedAt)}`}
        {` · ${plural('footReadingTime', readingMinutes(article))}`}
      </p>
      <p>
        {messageWith(
          'footRights',
          <bdi>{article.siteName || message('footPublisher')}</bdi>,
          <bdi>{site}</bdi>,
          momentInWords(article.collectedAt),
        )}
      </p>
      {painted && painted.found < painted.wanted && (
        <p>{plural('footHighlighted', painted.wanted, painted.found)}</p>
      )}
      <div class="buttons">
        <button type="button" class="text-button" onClick={openShortcuts}>
          {message('shortcutsOpen')}
        </button>
        {onAgain && (
          <button type="button" class="button" onClick={onAgain}>
            {message('footRegenerate')}
          </button>
        )}
        {others.length > 0 && (
          <select
            class="analyze-with"
            aria-label={message('footAnalyzeWithLabel')}
            value=""
            onChange={({ currentTarget }) => onOther(currentTarget.value)}
          >
            <option value="">{message('footAnalyzeWith')}</option>
            {others.map((endpoint) => (
              <option key={endpoint.id} value={endpoint.id}>
                {message('runModel', endpoint.model, providerName(endpoint))}
              </option>
            ))}
          </select>
        )}
      </div>
    </footer>
  );
}
