import { useEffect, useRef } from 'preact/hooks';
import type { AnalystFailure, FailureAction } from '#domain/analysis/analyst-failure.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { useClock } from '#ui/controls/use-clock.ts';
import { failureInWords } from './failure-in-words.ts';
import { UnlockForm } from './unlock-form.tsx';
import './failure-notice.css';

const actionKeys: Record<FailureAction, MessageKey> = {
  'try again': 'failureActionTryAgain',
  finish: 'failureActionFinish',
  'go ahead': 'failureActionGoAhead',
  'keep the brief': 'failureActionKeepBrief',
  'keep as it is': 'failureActionKeepAsIs',
  'show anyway': 'failureActionShowAnyway',
  'open settings': 'failureActionOpenSettings',
  'unlock keys': 'failureActionUnlockKeys',
  'allow access': 'failureActionAllowAccess',
  'choose model': 'failureActionChooseModel',
  'add /v1': 'failureActionAddVersion',
  'copy origin line': 'failureActionCopySetting',
  'leave origin out': 'failureActionFixInGloss',
  'open billing': 'failureActionOpenBilling',
  'open address': 'failureActionOpenAddress',
  'free space': 'failureActionFreeSpace',
};

interface FailureNoticeProps {
  failure: AnalystFailure;
  /** What was and was not done, in one sentence, before the reason. */
  intro?: string;
  onAct: (action: FailureAction, target: string | null) => void;
}

/** One sentence, one thing to do about it, and the details for those who want them. */
export function FailureNotice({ failure, intro, onAct }: FailureNoticeProps) {
  const { kind, subject, action, actionTarget, others = [], details, retryAt } = failure;
  const now = useClock(1000, retryAt !== null);
  const wait = retryAt === null ? 0 : Math.max(0, Math.ceil((retryAt - now) / 1000));
  const entries = Object.entries(details);
  const notice = useRef<HTMLDivElement>(null);
  // A question answers a click on a button that may be far below; a failure can come at any time.
  const asks = kind === 'costs much';
  const locked = action === 'unlock keys';
  useEffect(() => {
    if (asks) notice.current?.scrollIntoView({ block: 'center' });
  }, [asks]);
  return (
    <div ref={notice} class="notice" role="alert">
      <p>{[intro, failureInWords(failure)].filter(Boolean).join(' ')}</p>
      {kind === 'origin refused' && actionTarget && <code class="line-to-set">{actionTarget}</code>}
      {locked && (
        <UnlockForm
          onUnlocked={() => onAct(subject === 'article' ? 'finish' : 'try again', null)}
        />
      )}
      <div class="buttons">
        {action !== 'try again' && !locked && (
          <button type="button" class="button main" onClick={() => onAct(action, actionTarget)}>
            {message(actionKeys[action])}
          </button>
        )}
        {others.map((other) => (
          <button
            key={other}
            type="button"
            class="button"
            onClick={() => onAct(other, actionTarget)}
          >
            {message(actionKeys[other])}
          </button>
        ))}
        {!asks && !locked && (
          <button
            type="button"
            class={action === 'try again' ? 'button main' : 'button'}
            disabled={wait > 0}
            onClick={() => onAct('try again', null)}
          >
            {message(actionKeys['try again'])}
          </button>
        )}
        {wait > 0 && (
          <span class="faint" aria-hidden="true">
            {message('failureRetryIn', wait)}
          </span>
        )}
      </div>
      {entries.length > 0 && (
        <details class="details">
          <summary>{message('failureDetails')}</summary>
          <dl>
            {entries.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
