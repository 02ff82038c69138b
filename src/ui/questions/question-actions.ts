import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import type { Question } from '#domain/asking/question.ts';
import { message } from '#i18n/message.ts';
import { copyText } from '#ui/controls/copy-text.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

export interface QuestionActions {
  onAgain: (question: Question) => void;
  onStop: (question: Question) => void;
  onDelete: (question: Question) => void;
  onCopy: (question: Question) => void;
  onAct: (question: Question, action: FailureAction, target: string | null) => void;
}

/** What the page that shows questions does itself. */
export interface QuestionWork extends Pick<QuestionActions, 'onAct'> {
  send: (message: { type: 'ask-again' | 'stop-question' | 'forget-question'; id: string }) => void;
  /** Puts a deleted question back. */
  restore: (question: Question) => void;
  /** The question with its answer and what the answer rests on; null where its article is gone. */
  asMarkdown: (question: Question) => Promise<string | null>;
  onNotice: (notice: Notice) => void;
}

/** What can be done to a question, the same wherever it is shown. */
export function questionActions(work: QuestionWork): QuestionActions {
  const { send, restore, asMarkdown, onNotice, onAct } = work;
  return {
    onAgain: ({ id }) => send({ type: 'ask-again', id }),
    onStop: ({ id }) => send({ type: 'stop-question', id }),
    onDelete: (question) => {
      send({ type: 'forget-question', id: question.id });
      onNotice({
        text: message('questionDeleted'),
        action: { label: message('listUndo'), run: () => restore(question) },
      });
    },
    onCopy: async (question) => {
      const text = await asMarkdown(question);
      const copied = text !== null && (await copyText(text));
      onNotice({
        text: message(copied ? 'panelCopiedMarkdown' : 'panelCopyRefused'),
        action: null,
      });
    },
    onAct,
  };
}
