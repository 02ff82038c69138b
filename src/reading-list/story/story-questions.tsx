import browser from 'webextension-polyfill';
import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import type { Article } from '#domain/article/article.ts';
import type { Question } from '#domain/asking/question.ts';
import { markdownQuestion } from '#domain/export/export-markdown-sections.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { putQuestion } from '#store/stories/questions.ts';
import { copyText } from '#ui/controls/copy-text.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { QuestionField } from '#ui/questions/question-field.tsx';
import { Questions } from '#ui/questions/questions.tsx';

interface StoryQuestionsProps {
  article: Article;
  questions: readonly Question[];
  onNotice: (notice: Notice) => void;
}

/** What was asked about a saved story, and the field to go on asking: its page need not be open. */
export function StoryQuestions({ article, questions, onNotice }: StoryQuestionsProps) {
  const remove = (question: Question) => {
    sendToBackground({ type: 'forget-question', id: question.id });
    onNotice({
      text: message('questionDeleted'),
      action: { label: message('listUndo'), run: () => void putQuestion(question) },
    });
  };
  const copy = async (question: Question) => {
    const copied = await copyText(markdownQuestion(question, article));
    onNotice({ text: message(copied ? 'panelCopiedMarkdown' : 'panelCopyRefused'), action: null });
  };
  const again = ({ id }: Question) => sendToBackground({ type: 'ask-again', id });
  return (
    <>
      <Questions
        questions={questions}
        onAgain={again}
        onStop={({ id }) => sendToBackground({ type: 'stop-question', id })}
        onDelete={remove}
        onCopy={(question) => void copy(question)}
        onAct={(question, action) => act(question, action, again)}
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

/** What needs more than another try is set right in Settings. */
function act(
  question: Question,
  action: FailureAction,
  again: (question: Question) => void,
): Promise<void> | void {
  if (action === 'try again' || action === 'finish' || action === 'go ahead') {
    return again(question);
  }
  return browser.runtime.openOptionsPage();
}
