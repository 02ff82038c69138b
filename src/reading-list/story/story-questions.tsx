import { useEffect } from 'preact/hooks';
import type { Article } from '#domain/article/article.ts';
import { isBeingAnswered, type Question } from '#domain/asking/question.ts';
import { markdownQuestion } from '#domain/export/export-markdown-sections.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { watchWorker } from '#messages/watch-worker.ts';
import { actionsOnPage } from '#reading-list/navigation/act-on-question.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { QuestionField } from '#ui/questions/question-field.tsx';
import { Questions } from '#ui/questions/questions.tsx';
import { QuestionSources } from '#ui/web-sources/question-web.tsx';

interface StoryQuestionsProps {
  article: Article;
  questions: readonly Question[];
  onNotice: (notice: Notice) => void;
}

/** What was asked about a saved story, and the field to go on asking: its page need not be open. */
export function StoryQuestions({ article, questions, onNotice }: StoryQuestionsProps) {
  const asking = questions.some(isBeingAnswered);
  useEffect(() => (asking ? watchWorker() : undefined), [asking]);
  const actions = actionsOnPage(
    (question) => markdownQuestion(question, article),
    ({ id }) => sendToBackground({ type: 'ask-again', id }),
    onNotice,
  );
  return (
    <>
      <Questions
        questions={questions}
        webOf={(question) => <QuestionSources article={article} question={question} />}
        {...actions}
      />
      <QuestionField
        label={message('questionLabel')}
        suggestions={[]}
        onAsk={(text) =>
          sendToBackground({
            type: 'ask-question',
            articleId: article.id,
            id: crypto.randomUUID(),
            text,
          })
        }
      />
    </>
  );
}
