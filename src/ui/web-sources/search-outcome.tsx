import type { ComponentChildren } from 'preact';
import type { AnalystFailure, FailureAction } from '#domain/analysis/analyst-failure.ts';
import type { WebSearch } from '#domain/analysis/web-search.ts';
import { momentShown } from '#domain/story/moment-shown.ts';
import { cutSign } from '#domain/text/cut-sign.ts';
import { costInWords } from '#i18n/cost-in-words.ts';
import { message, plural } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { FailureNotice } from '#ui/notices/failure-notice.tsx';
import './web-sources.css';

interface SearchOutcomeProps {
  search: WebSearch;
  onAct: (failure: AnalystFailure, action: FailureAction, target: string | null) => void;
}

/** How the last search ended, with what it was for and what it took. */
export function SearchOutcome({ search, onAct }: SearchOutcomeProps) {
  const { status, failure, provider, query, found, searches, cost, finishedAt } = search;
  const { withheld, cuts = 0 } = search;
  if (status === 'failed' && failure) {
    return (
      <FailureNotice failure={failure} onAct={(action, target) => onAct(failure, action, target)} />
    );
  }
  if (status === 'stopped') return <SearchLine text={message('webStopped')} />;
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
      <SearchLine
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

/** A sentence on a search, with what can be done about it. */
export function SearchLine({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class="web-line">
      <p role="status">{text}</p>
      {children}
    </div>
  );
}
