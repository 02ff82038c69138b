import type { AnalystFailure, FailureAction } from '#domain/analysis/analyst-failure.ts';
import { isUnderWay, type WebSearch } from '#domain/analysis/web-search.ts';
import type { Article } from '#domain/article/article.ts';
import { message } from '#i18n/message.ts';
import { FailureNotice } from '#ui/notices/failure-notice.tsx';
import { SearchForm, type SearchTerms } from './search-form.tsx';
import { SearchLine, SearchOutcome } from './search-outcome.tsx';
import { WebCorroboration } from './web-corroboration.tsx';
import { WebSourceList } from './web-source-list.tsx';
import './web-sources.css';

interface WebSourcesProps extends SearchTerms {
  article: Article;
  search: WebSearch | null;
  /** The model that can write with the sources; null where none wrote the analysis. */
  model: string | null;
  /** True once the reader pressed the button of a section: the form is open. */
  asked: boolean;
  onAsk: (asked: boolean) => void;
  /** `query` null: as code writes it. */
  onSearch: (query: string | null) => void;
  onStop: () => void;
  onWrite: () => void;
  onSettings: () => void;
  onAct: (failure: AnalystFailure, action: FailureAction, target: string | null) => void;
}

/** Pages of the web for a story: the search, what it found, and what that says of the article. */
export function WebSources(props: WebSourcesProps) {
  const { article, search, asked } = props;
  const busy = isUnderWay(search);
  const sources = search?.sources ?? [];
  return (
    <div class="web-sources">
      {busy && search && (
        <SearchLine text={message('webSearching', search.provider, search.query)}>
          <button type="button" class="text-button" onClick={props.onStop}>
            {message('progressStop')}
          </button>
        </SearchLine>
      )}
      {!busy && asked && (
        <SearchForm
          {...props}
          query={search?.query ?? props.query}
          onClose={() => props.onAsk(false)}
        />
      )}
      {!busy && !asked && <SearchButton {...props} />}
      {search && !busy && <SearchOutcome search={search} onAct={props.onAct} />}
      {search && <Writing {...props} search={search} />}
      {search && sources.length > 0 && <WebFindings article={article} search={search} />}
    </div>
  );
}

/** What a search found, also where nothing can be searched. */
export function WebFindings({ article, search }: { article: Article; search: WebSearch }) {
  return (
    <>
      <WebCorroboration search={search} />
      <WebSourceList article={article} search={search} />
    </>
  );
}

/** The button, or before the first time and for private pages, what the search would send. */
function SearchButton({ search, searcher, privacy, onAsk, onSearch }: WebSourcesProps) {
  const direct = searcher?.agreed === true && privacy === null && !search;
  return (
    <button
      type="button"
      class="text-button"
      onClick={() => (direct ? onSearch(null) : onAsk(true))}
    >
      {message(search && search.searches > 0 ? 'webSearchAgain' : 'webSearch')}
    </button>
  );
}

/** The second call: a model writes with what was found. */
function Writing({
  search,
  model,
  onStop,
  onWrite,
  onAct,
}: WebSourcesProps & { search: WebSearch }) {
  const { writing, sources } = search;
  if (writing && isUnderWay(writing)) {
    return (
      <SearchLine text={message('webWriting', writing.model)}>
        <button type="button" class="text-button" onClick={onStop}>
          {message('progressStop')}
        </button>
      </SearchLine>
    );
  }
  const failure = writing?.status === 'failed' ? writing.failure : null;
  if (failure) {
    return (
      <FailureNotice
        failure={failure}
        intro={message('webNotWritten')}
        onAct={(action, target) => onAct(failure, action, target)}
      />
    );
  }
  if (isUnderWay(search) || sources.length === 0 || model === null) return null;
  return (
    <button type="button" class="text-button" onClick={onWrite}>
      {message(writing?.status === 'done' ? 'webWriteAgain' : 'webWrite', model)}
    </button>
  );
}
