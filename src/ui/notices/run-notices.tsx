import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import './failure-notice.css';

/** After the reader pressed Stop. */
export function StoppedNotice({
  onAct,
}: {
  onAct: (action: FailureAction, target: string | null) => void;
}) {
  return (
    <div class="notice plain" role="status">
      <p>Stopped. What was checked until then stays.</p>
      <div class="buttons">
        <button type="button" class="button main" onClick={() => onAct('finish', null)}>
          Finish what is missing
        </button>
        <button type="button" class="button" onClick={() => onAct('try again', null)}>
          Try again
        </button>
      </div>
    </div>
  );
}

/** Instead of an analysis of which not one claim stands in the article. */
export function NothingFoundNotice({ claims, onAnyway }: { claims: number; onAnyway: () => void }) {
  return (
    <div class="notice" role="status">
      <p>
        {claims === 1
          ? 'The model made one claim, and it does not stand in the article.'
          : `The model made ${claims} claims, and not one of them stands in the article.`}{' '}
        Below is what was picked on this device instead.
      </p>
      <button type="button" class="button" onClick={onAnyway}>
        Show anyway
      </button>
    </div>
  );
}
