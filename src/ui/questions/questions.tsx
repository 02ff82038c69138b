import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isBeingAnswered, type Question } from '#domain/asking/question.ts';
import { message } from '#i18n/message.ts';
import type { QuestionActions } from './question-actions.ts';
import { QuestionView } from './question-view.tsx';
import './questions.css';

interface QuestionsProps extends QuestionActions {
  /** Oldest first. */
  questions: readonly Question[];
  /** What stands under a question on the search of the web for it. */
  webOf?: (question: Question) => ComponentChildren;
}

/** What was asked about an article and answered, one below the other; a question that is new comes into view. */
export function Questions({ questions, webOf, ...actions }: QuestionsProps) {
  const list = useRef<HTMLDivElement>(null);
  const known = useRef<ReadonlySet<string> | null>(null);
  const newest = questions.at(-1);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(questions.map(({ id }) => id));
    if (!newest || before === null || before.has(newest.id)) return;
    list.current?.lastElementChild?.scrollIntoView({ block: 'center' });
  }, [newest?.id]);
  if (questions.length === 0) return null;
  return (
    <section class="questions" aria-labelledby="questions-title">
      <h2 id="questions-title" class="questions-title">
        {message('sectionQuestions')}
      </h2>
      <div ref={list}>
        {questions.map((question, at) => (
          <QuestionView
            key={question.id}
            question={question}
            nth={questions.slice(0, at + 1).filter(({ text }) => text === question.text).length}
            web={webOf?.(question)}
            {...actions}
          />
        ))}
      </div>
      <p class="unseen" role="status">
        {newest ? announced(newest) : ''}
      </p>
    </section>
  );
}

/** Two sentences at most for a listener: that it is being answered, and what the answer begins with. */
function announced({ status, answer, analyst, passages, nearest, ...question }: Question): string {
  if (isBeingAnswered({ status })) {
    return analyst.kind === 'model' ? message('questionRunning', analyst.model) : '';
  }
  if (status !== 'done') return '';
  const first = answer?.claims[0];
  if (answer && !answer.answered) return message('questionNotSaid');
  if (first) return message('questionAnnounced', question.text, first.text);
  const found = nearest ? 'questionNearestOnly' : 'questionPassages';
  return message(passages.length > 0 ? found : 'questionNoPassages');
}
