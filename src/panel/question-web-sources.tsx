import browser from 'webextension-polyfill';
import type { Article } from '#domain/article/article.ts';
import type { Question } from '#domain/asking/question.ts';
import type { Settings } from '#domain/settings/settings.ts';
import { privateReasonOf } from '#domain/web-sources/private-page.ts';
import { writeQuestionQuery } from '#domain/web-sources/write-query.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { QuestionWeb } from '#ui/web-sources/question-web.tsx';
import { actOnFailure } from './act-on-failure.ts';
import { searcherOnScreen, sendSearch } from './send-search.ts';

interface QuestionWebSourcesProps {
  article: Article;
  question: Question;
  settings: Settings;
  onNotice: (notice: Notice) => void;
}

/** The search of the web for a question that the article doesn't answer. */
export function QuestionWebSources(props: QuestionWebSourcesProps) {
  const { article, question, settings, onNotice } = props;
  const { id: questionId, web } = question;
  const articleId = article.id;
  const search = (query: string | null, agreed = false) =>
    sendSearch({ articleId, questionId, query, agreed }, settings, onNotice);
  return (
    <QuestionWeb
      article={article}
      question={question}
      searcher={searcherOnScreen(settings)}
      query={writeQuestionQuery(question.text, article)}
      privacy={privateReasonOf(article)}
      onSearch={(query) => void search(query)}
      onStop={() => sendToBackground({ type: 'stop-search', articleId, questionId })}
      onSettings={() => void browser.runtime.openOptionsPage()}
      onAct={(_, action, target) => {
        const again = () => void search(web?.query ?? null, action === 'go ahead');
        if (action === 'go ahead') return again();
        void actOnFailure({ articleId, endpointId: null, start: again }, action, target, onNotice);
      }}
    />
  );
}
