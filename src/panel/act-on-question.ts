import type { AnalystFailure, FailureAction } from '#domain/analysis/analyst-failure.ts';
import type { Question } from '#domain/asking/question.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { findArticle } from '#store/stories/find-article.ts';
import { putQuestion } from '#store/stories/questions.ts';
import { copyText } from '#ui/controls/copy-text.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import type { QuestionActions } from '#ui/questions/questions.tsx';
import { actOnFailure } from './act-on-failure.ts';

/** What can be done to the questions of a story, in the panel and on the list's page alike. */
export function questionActions(onNotice: (notice: Notice) => void): QuestionActions {
  return {
    onAgain: ({ id }) => sendToBackground({ type: 'ask-again', id }),
    onStop: ({ id }) => sendToBackground({ type: 'stop-question', id }),
    onDelete: (question) => {
      sendToBackground({ type: 'forget-question', id: question.id });
      onNotice({
        text: message('questionDeleted'),
        action: { label: message('listUndo'), run: () => void putQuestion(question) },
      });
    },
    onCopy: async (question) => onNotice(await copyAnswer(question)),
    onAct: (question, action, target) => void act(question, action, target, onNotice),
  };
}

function act(
  { id, articleId, analyst }: Question,
  action: FailureAction,
  target: AnalystFailure['actionTarget'],
  onNotice: (notice: Notice) => void,
): Promise<void> {
  const endpointId = analyst.kind === 'model' ? analyst.endpointId : null;
  const start = () => sendToBackground({ type: 'ask-again', id });
  const work = { articleId, endpointId, start };
  return actOnFailure(work, action === 'go ahead' ? 'try again' : action, target, onNotice);
}

/** Copies a question with its answer and what the answer rests on, and says whether that worked. */
async function copyAnswer(question: Question): Promise<Notice> {
  const [{ markdownQuestion }, article] = await Promise.all([
    import('#domain/export/export-markdown-sections.ts'),
    findArticle(question.articleId),
  ]);
  const copied = article && (await copyText(markdownQuestion(question, article)));
  return { text: message(copied ? 'panelCopiedMarkdown' : 'panelCopyRefused'), action: null };
}
