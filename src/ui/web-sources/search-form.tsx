import { useId, useState } from 'preact/hooks';
import { costInWords } from '#i18n/cost-in-words.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import './web-sources.css';

type PrivateReason = 'file' | 'own network' | 'signed in';

/** What the reader searches with. */
interface SearcherOnScreen {
  name: string;
  host: string;
  /** US dollars for one search; null where that is not known. */
  price: number | null;
  /** They agreed before to send it queries. */
  agreed: boolean;
}

/** On what terms the web is searched. */
export interface SearchTerms {
  /** Null where none is set up. */
  searcher: SearcherOnScreen | null;
  /** What code would search for. */
  query: string;
  /** Why the page is likely not for everybody; null for one of the web. */
  privacy: PrivateReason | null;
}

const privacyKeys: Record<PrivateReason, MessageKey> = {
  file: 'webPrivateFile',
  'own network': 'webPrivateNetwork',
  'signed in': 'webPrivateSignedIn',
};

interface SearchFormProps extends SearchTerms {
  /** More about what happens then. */
  note?: string;
  onSearch: (query: string) => void;
  onClose: () => void;
  onSettings: () => void;
}

/** What a search would send, to whom and at what price, for the reader to change and to send. */
export function SearchForm({ searcher, query, privacy, note = '', ...on }: SearchFormProps) {
  const id = useId();
  const [typed, setTyped] = useState(query);
  if (!searcher) {
    return (
      <div class="web-form">
        <p>{message('webNoSearcher')}</p>
        <div class="buttons">
          <button type="button" class="button main" onClick={on.onSettings}>
            {message('failureActionOpenSettings')}
          </button>
          <button type="button" class="text-button" onClick={() => on.onClose()}>
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
        on.onClose();
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
            : ''}{' '}
        {note}
      </p>
      {privacy && <p class="web-warning">{message(privacyKeys[privacy])}</p>}
      <div class="buttons">
        <button type="submit" class="button main" disabled={typed.trim() === ''}>
          {message(privacy ? 'webSearchAnyway' : 'webSearchWith', name)}
        </button>
        <button type="button" class="text-button" onClick={() => on.onClose()}>
          {message('consentNotNow')}
        </button>
      </div>
    </form>
  );
}
