import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { isBeingAnswered, type Question } from '#domain/asking/question.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { costInWords } from '#i18n/cost-in-words.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { message } from '#i18n/message.ts';
import { noteOnQuestion } from '#i18n/note-on-question.ts';
import { Icon } from '#ui/controls/icon.tsx';
import { FailureNotice } from '#ui/notices/failure-notice.tsx';
import type { QuestionActions } from './question-actions.ts';
import './questions.css';

interface QuestionFrameProps extends QuestionActions {
  question: Question;
  /** The answer, and what may be done with it. */
  children: ComponentChildren;
}

/** One question with its answer, which can be folded away, and what can be done to it. */
export function QuestionFrame({
  question,
  children,
  onAgain,
  onStop,
  onDelete,
  onCopy,
  onAct,
}: QuestionFrameProps) {
  const [folded, setFolded] = useState(false);
  const id = useId();
  const { text, status, failure } = question;
  const running = isBeingAnswered(question);
  const note = noteOnQuestion(question);
  // What failed has a button of its own.
  const mayAsk = !running && status !== 'failed';
  const again = (
    <button
      type="button"
      class="text-button"
      aria-label={message('questionAgainThis', text)}
      onClick={() => onAgain(question)}
    >
      {message('questionAgain')}
    </button>
  );
  return (
    <section class="question" aria-labelledby={`${id}-text`} data-question={question.id}>
      <h3 class="question-text">
        <button
          type="button"
          class="question-fold"
          aria-expanded={!folded}
          aria-controls={`${id}-answer`}
          onClick={() => setFolded(!folded)}
        >
          <span id={`${id}-text`} dir={textDirection(text)}>
            {text}
          </span>
          <Icon name="fold" />
        </button>
      </h3>
      <div id={`${id}-answer`} class="question-answer" hidden={folded}>
        {note && (
          <p class="section-note">
            {note} {mayAsk && again}
          </p>
        )}
        {running && (
          // Above the answer, so that it stays where it is while the answer grows.
          <p class="quiet question-waiting">
            {waitingInWords(question)}
            <button type="button" class="text-button" onClick={() => onStop(question)}>
              {message('progressStop')}
            </button>
          </p>
        )}
        {children}
        {status === 'stopped' && <p class="faint">{message('questionStopped')}</p>}
        {status === 'failed' && failure && (
          <FailureNotice
            failure={failure}
            onAct={(action, target) => onAct(question, action, target)}
          />
        )}
        <div class="question-foot">
          <span class="faint question-by">{byWhom(question)}</span>
          {mayAsk && (
            <>
              <button
                type="button"
                class="text-button"
                aria-label={message('questionCopyThis', text)}
                onClick={() => onCopy(question)}
              >
                {message('questionCopy')}
              </button>
              {!note && again}
            </>
          )}
          {!running && (
            <button
              type="button"
              class="text-button"
              aria-label={message('questionDeleteThis', text)}
              onClick={() => onDelete(question)}
            >
              {message('questionDelete')}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}

function waitingInWords({ status, analyst }: Question): string {
  if (analyst.kind === 'extractive') return message('listAskLooking');
  const { model } = analyst;
  return status === 'queued' ? message('questionQueued') : message('questionRunning', model);
}

function byWhom({ analyst, answer, usage }: Question): string {
  if (analyst.kind === 'extractive') return message('questionByDevice');
  if (!answer) return '';
  const parts = [message('questionByModel', analyst.model)];
  if (usage) {
    const { inputTokens, outputTokens, cost } = usage;
    parts.push(message('runTokens', formatNumber(inputTokens), formatNumber(outputTokens)));
    if (cost !== null) parts.push(costInWords(cost));
  }
  return parts.join(' · ');
}
