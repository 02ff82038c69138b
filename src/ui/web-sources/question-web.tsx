import { useState } from 'preact/hooks';
import type { AnalystFailure, FailureAction } from '#domain/analysis/analyst-failure.ts';
import { isUnderWay } from '#domain/analysis/web-search.ts';
import type { Article } from '#domain/article/article.ts';
import { lacksAnswer } from '#domain/asking/lacks-answer.ts';
import type { Question } from '#domain/asking/question.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { message } from '#i18n/message.ts';
import { SearchForm, type SearchTerms } from './search-form.tsx';
import { SearchLine, SearchOutcome } from './search-outcome.tsx';
import { WebSourceList } from './web-source-list.tsx';

interface QuestionWebProps extends SearchTerms {
  article: Article;
  question: Question;
  onSearch: (query: string) => void;
  onStop: () => void;
  onSettings: () => void;
  onAct: (failure: AnalystFailure, action: FailureAction, target: string | null) => void;
}

/** Under a question that the article doesn't answer: the search of the web for it, and what that found. */
export function QuestionWeb(props: QuestionWebProps) {
  const { article, question, onSearch, onStop, onSettings, onAct } = props;
  const { web, text, analyst } = question;
  const [asked, setAsked] = useState(false);
  if (web && isUnderWay(web)) {
    return (
      <div class="web-sources">
        <SearchLine text={message('webSearching', web.provider, web.query)}>
          <button type="button" class="text-button" onClick={onStop}>
            {message('progressStop')}
          </button>
        </SearchLine>
      </div>
    );
  }
  const offered = lacksAnswer(question);
  if (!web && !offered) return null;
  return (
    <div class="web-sources">
      {web && <SearchOutcome search={web} onAct={onAct} />}
      <QuestionSources article={article} question={question} />
      {offered && !asked && (
        <button
          type="button"
          class="text-button"
          aria-label={message('questionSearchWebThis', text)}
          onClick={() => setAsked(true)}
        >
          {message('questionSearchWeb')}
        </button>
      )}
      {offered && asked && (
        <SearchForm
          {...props}
          query={web?.query ?? props.query}
          note={analyst.kind === 'model' ? message('questionWebThen', analyst.model) : ''}
          onSearch={(query) => {
            setAsked(false);
            onSearch(query);
          }}
          onClose={() => setAsked(false)}
          onSettings={onSettings}
        />
      )}
    </div>
  );
}

/** The pages that were found for a question, folded away. */
export function QuestionSources({ article, question }: { article: Article; question: Question }) {
  const { web } = question;
  if (!web || web.sources.length === 0) return null;
  return (
    <details>
      <summary>
        {message('sectionWebSources')} {formatNumber(web.sources.length)}
      </summary>
      <WebSourceList article={article} search={web} />
    </details>
  );
}
