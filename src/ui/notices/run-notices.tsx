import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import { message, plural } from '#i18n/message.ts';
import './failure-notice.css';

/** After the reader clicked Stop. */
export function StoppedNotice({
  onAct,
}: {
  onAct: (action: FailureAction, target: string | null) => void;
}) {
  return (
    <div class="notice plain" role="status">
      <p>{message('stoppedNotice')}</p>
      <div class="buttons">
        <button type="button" class="button main" onClick={() => onAct('finish', null)}>
          {message('failureActionFinish')}
        </button>
        <button type="button" class="button" onClick={() => onAct('try again', null)}>
          {message('stoppedStartOver')}
        </button>
      </div>
    </div>
  );
}

/** Instead of an analysis with no claim that could be matched to the article. */
export function NothingFoundNotice({ claims, onAnyway }: { claims: number; onAnyway: () => void }) {
  return (
    <div class="notice" role="status">
      <p>{plural('noneMatched', claims)}</p>
      <button type="button" class="button" onClick={onAnyway}>
        {message('failureActionShowAnyway')}
      </button>
    </div>
  );
}
