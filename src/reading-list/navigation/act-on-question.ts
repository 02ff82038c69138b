import type { Question } from '#domain/asking/question.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { addQuestion } from '#store/stories/questions.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { type QuestionActions, questionActions } from '#ui/questions/question-actions.ts';
import { actOnFailure } from './act-on-failure.ts';

/** What can be done to questions on this page. `again`: has one answered once more after it failed. */
export function actionsOnPage(
  asMarkdown: (question: Question) => string,
  again: (question: Question) => void,
  onNotice: (notice: Notice) => void,
): QuestionActions {
  return questionActions({
    send: sendToBackground,
    restore: (question) => void addQuestion(question),
    asMarkdown: async (question) => asMarkdown(question),
    onNotice,
    onAct: (question, action, target) => void actOnFailure(() => again(question), action, target),
  });
}
