import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { isFound } from '#domain/analysis/claim.ts';
import { findSentence } from '#domain/article/article.ts';
import { passageClaim } from '#domain/asking/passage-claim.ts';
import { type Answer, isBeingAnswered, type Question } from '#domain/asking/question.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { costInWords } from '#i18n/cost-in-words.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { message } from '#i18n/message.ts';
import { ClaimList } from '#ui/claims/claim-list.tsx';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import { useStory } from '#ui/claims/story-context.ts';
import { Icon } from '#ui/controls/icon.tsx';
import { FailureNotice } from '#ui/notices/failure-notice.tsx';
import { AnswerTable } from './answer-table.tsx';
import type { QuestionActions } from './questions.tsx';

interface QuestionViewProps extends QuestionActions {
  question: Question;
}

/** One question with its answer, which can be folded away. */
export function QuestionView({
  question,
  onAgain,
  onStop,
  onDelete,
  onCopy,
  onAct,
}: QuestionViewProps) {
  const [folded, setFolded] = useState(false);
  const id = useId();
  const { text, status, failure, changed } = question;
  const running = isBeingAnswered(question);
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
        {changed && <p class="section-note">{message('questionChanged')}</p>}
        {running && (
          // Above the answer, so that it stays where it is while the answer grows.
          <p class="quiet question-waiting">
            {waitingInWords(question)}
            <button type="button" class="text-button" onClick={() => onStop(question)}>
              {message('progressStop')}
            </button>
          </p>
        )}
        <AnswerView question={question} />
        {status === 'stopped' && <p class="faint">{message('questionStopped')}</p>}
        {status === 'failed' && failure && (
          <FailureNotice
            failure={failure}
            onAct={(action, target) => onAct(question, action, target)}
          />
        )}
        <div class="question-foot">
          <span class="faint question-by">{byWhom(question)}</span>
          {!running && status !== 'failed' && (
            <>
              <button
                type="button"
                class="text-button"
                aria-label={message('questionCopyThis', text)}
                onClick={() => onCopy(question)}
              >
                {message('questionCopy')}
              </button>
              <button
                type="button"
                class="text-button"
                aria-label={message('questionAgainThis', text)}
                onClick={() => onAgain(question)}
              >
                {message('questionAgain')}
              </button>
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

function AnswerView({ question }: { question: Question }) {
  const { answer, analyst } = question;
  if (answer && (answer.claims.length > 0 || !answer.answered)) {
    const { claims, answered, complete } = answer;
    return (
      <>
        {!answered && (
          <p class="question-not-said">
            {message(claims.length > 0 ? 'questionNotSaidNearest' : 'questionNotSaid')}
          </p>
        )}
        {complete && answered && !claims.some(isFound) && (
          <p class="section-note">{message('questionNothingFound')}</p>
        )}
        <Claims answer={answer} />
        {!answered && claims.length === 0 && (
          <Passages question={question} intro={message('questionNearest')} />
        )}
      </>
    );
  }
  if (isBeingAnswered(question)) return null;
  if (analyst.kind === 'extractive' && question.passages.length === 0) {
    return <p>{message('questionNoPassages')}</p>;
  }
  return <Passages question={question} intro={message('questionPassages')} />;
}

function waitingInWords({ status, analyst }: Question): string {
  const model = analyst.kind === 'model' ? analyst.model : '';
  return status === 'queued' ? message('questionQueued') : message('questionRunning', model);
}

function Claims({ answer }: { answer: Answer }) {
  const { form, claims } = answer;
  if (form === 'table') return <AnswerTable answer={answer} />;
  if (form === 'list') return <ClaimList claims={claims} />;
  const [first, ...others] = claims;
  return (
    <>
      {first && (
        <p class="question-first" dir={textDirection(first.text)}>
          <ClaimText claim={first} />
        </p>
      )}
      {others.length > 0 && <ClaimList claims={others} />}
    </>
  );
}

/** Sentences of the article that may answer, as they stand. */
function Passages({ question, intro }: { question: Question; intro: ComponentChildren }) {
  const { article } = useStory();
  const sentences = question.passages.flatMap((id) => findSentence(article, id) ?? []);
  if (sentences.length === 0) return null;
  return (
    <>
      <p class="quiet">{intro}</p>
      <ClaimList claims={sentences.map((sentence) => passageClaim(article, sentence))} />
    </>
  );
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
