import type { AnalystFailure, FailureAction } from '#domain/analysis/analyst-failure.ts';
import type { Question } from '#domain/asking/question.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { findArticle } from '#store/stories/find-article.ts';
import { addQuestion } from '#store/stories/questions.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { type QuestionActions, questionActions } from '#ui/questions/question-actions.ts';
import { actOnFailure } from './act-on-failure.ts';

/** What can be done in the panel to the questions about a story. */
export function actionsInPanel(onNotice: (notice: Notice) => void): QuestionActions {
  return questionActions({
    send: sendToBackground,
    restore: (question) => void addQuestion(question),
    asMarkdown,
    onNotice,
    onAct: (question, action, target) => void act(question, action, target, onNotice),
  });
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

/** The exports are loaded once something is copied. */
async function asMarkdown(question: Question): Promise<string | null> {
  const [{ markdownQuestion }, article] = await Promise.all([
    import('#domain/export/export-markdown-sections.ts'),
    findArticle(question.articleId),
  ]);
  return article ? markdownQuestion(question, article) : null;
}
