import { useId, useState } from 'preact/hooks';
import type { AnalystFailure, FailureAction } from '#domain/analysis/analyst-failure.ts';
import { isUnderWay, type WebSearch } from '#domain/analysis/web-search.ts';
import type { Article } from '#domain/article/article.ts';
import { momentShown } from '#domain/story/moment-shown.ts';
import { cutSign } from '#domain/text/cut-sign.ts';
import { costInWords } from '#i18n/cost-in-words.ts';
import { type MessageKey, message, plural } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { FailureNotice } from '#ui/notices/failure-notice.tsx';
import { WebCorroboration } from './web-corroboration.tsx';
import { WebSourceList } from './web-source-list.tsx';
import './web-sources.css';

type PrivateReason = 'file' | 'own network' | 'signed in';

/** What the reader searches with. */
export interface SearcherOnScreen {
  name: string;
  host: string;
  /** US dollars for one search; null where that is not known. */
  price: number | null;
  /** They agreed before to send it queries. */
  agreed: boolean;
}

interface WebSourcesProps {
  article: Article;
  search: WebSearch | null;
  /** Null where none is set up. */
  searcher: SearcherOnScreen | null;
  /** What code would search for. */
  query: string;
  /** Why the page is likely not for everybody; null for one of the web. */
  privacy: PrivateReason | null;
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
        <Line text={message('webSearching', search.provider, search.query)}>
          <button type="button" class="text-button" onClick={props.onStop}>
            {message('progressStop')}
          </button>
        </Line>
      )}
      {!busy && asked && <SearchForm {...props} />}
      {!busy && !asked && <SearchButton {...props} />}
      {search && !busy && <Outcome {...props} search={search} />}
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

const privacyKeys: Record<PrivateReason, MessageKey> = {
  file: 'webPrivateFile',
  'own network': 'webPrivateNetwork',
  'signed in': 'webPrivateSignedIn',
};

function SearchForm({ search, searcher, query, privacy, ...on }: WebSourcesProps) {
  const id = useId();
  const [typed, setTyped] = useState(search?.query ?? query);
  if (!searcher) {
    return (
      <div class="web-form">
        <p>{message('webNoSearcher')}</p>
        <div class="buttons">
          <button type="button" class="button main" onClick={on.onSettings}>
            {message('failureActionOpenSettings')}
          </button>
          <button type="button" class="text-button" onClick={() => on.onAsk(false)}>
            {message('consentNotNow')}
          </button>
        </div>
      </div>
    );
  }
  const { name, host, price } = searcher;
  return (
    <form
      class="web-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === '') return;
        on.onSearch(typed);
        on.onAsk(false);
      }}
    >
      <label for={id}>{message('webQuery')}</label>
      <input
        id={id}
        type="text"
        maxLength={300}
        value={typed}
        aria-describedby={`${id}-note`}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p id={`${id}-note`} class="faint">
        {message('webSends', name, host)}{' '}
        {price === null
          ? message('webPriceUnknown')
          : price > 0
            ? message('webPrice', costInWords(price))
            : ''}
      </p>
      {privacy && <p class="web-warning">{message(privacyKeys[privacy])}</p>}
      <div class="buttons">
        <button type="submit" class="button main" disabled={typed.trim() === ''}>
          {message(privacy ? 'webSearchAnyway' : 'webSearchWith', name)}
        </button>
        <button type="button" class="text-button" onClick={() => on.onAsk(false)}>
          {message('consentNotNow')}
        </button>
      </div>
    </form>
  );
}

/** How the last search ended, with what it was for and what it took. */
function Outcome({ search, onAct }: WebSourcesProps & { search: WebSearch }) {
  const { status, failure, provider, query, found, searches, cost, finishedAt } = search;
  const { withheld, cuts = 0 } = search;
  if (status === 'failed' && failure) {
    return (
      <FailureNotice failure={failure} onAct={(action, target) => onAct(failure, action, target)} />
    );
  }
  if (status === 'stopped') return <Line text={message('webStopped')} />;
  if (status !== 'done') return null;
  const when = momentInWords(new Date(momentShown(finishedAt ?? 0)).toISOString().slice(0, 10));
  const taken =
    cost === null
      ? `${plural('webSearched', searches)} ${message('webPriceUnknown')}`
      : cost === 0
        ? plural('webSearched', searches)
        : plural('webSearchedFor', searches, costInWords(cost));
  return (
    <>
      <Line
        text={
          found === 0
            ? message('webFoundNothing', provider, query)
            : plural('webFound', found, provider, query)
        }
      />
      <p class="faint">
        {message('webAsOf', when)} {taken}
        {withheld > 0 && ` ${plural('webWithheld', withheld)}`}
        {cuts > 0 && ` ${plural('webCut', cuts, cutSign)}`}
      </p>
    </>
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
      <Line text={message('webWriting', writing.model)}>
        <button type="button" class="text-button" onClick={onStop}>
          {message('progressStop')}
        </button>
      </Line>
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

function Line({ text, children }: { text: string; children?: preact.ComponentChildren }) {
  return (
    <div class="web-line">
      <p role="status">{text}</p>
      {children}
    </div>
  );
}
