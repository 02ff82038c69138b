import type { ComponentChildren } from 'preact';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import { claimsToRead } from '#domain/analysis/needs-reading.ts';
import { isBeingRead } from '#domain/analysis/second-reading.ts';
import { costInWords } from '#i18n/cost-in-words.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { message, plural } from '#i18n/message.ts';
import { FailureNotice } from './failure-notice.tsx';
import './second-reading-line.css';

interface SecondReadingLineProps {
  run: AnalysisRun;
  /** The model that would read, for the button; null where there is none or the reader wants no second reading. */
  checker: string | null;
  /** True for a failure of settings that have changed since: it is no longer shown. */
  failureOutlived?: boolean;
  onCheck: () => void;
  onStop: () => void;
  onAct: (action: FailureAction, target: string | null) => void;
}

/** How far the second reading of an analysis is, and the button that begins, continues or stops it. */
export function SecondReadingLine({
  run,
  checker,
  failureOutlived = false,
  onCheck,
  onStop,
  onAct,
}: SecondReadingLineProps) {
  const { secondReading: reading, draft, status } = run;
  const answered = reading?.answered.length ?? 0;
  const left = claimsToRead(draft ?? {}, reading?.answered).length;
  if (reading && isBeingRead(reading)) {
    return (
      // Counts up with each claim: not announced.
      <Line quiet text={message('readingRunning', reading.model, answered, answered + left)}>
        <button type="button" class="text-button" onClick={onStop}>
          {message('progressStop')}
        </button>
      </Line>
    );
  }
  const underWay = status === 'queued' || status === 'running';
  if (underWay && checker !== null) return <Line quiet text={message('readingLater')} />;
  if (status !== 'done' || checker === null) return null;
  if (reading?.status === 'failed' && reading.failure && !failureOutlived && left > 0) {
    const intro =
      answered > 0
        ? plural('readingCut', answered + left, reading.model, formatNumber(answered))
        : message('readingNone');
    return <FailureNotice failure={reading.failure} intro={intro} onAct={onAct} />;
  }
  if (left === 0) {
    return answered > 0 && reading ? (
      <Line text={plural('readingDone', answered, reading.model)} />
    ) : null;
  }
  const offered = reading?.status === 'offered' ? reading : null;
  return (
    <Line
      text={
        reading && answered > 0
          ? plural('readingPart', answered + left, reading.model, formatNumber(answered))
          : plural('readingOffered', left)
      }
    >
      <button type="button" class="text-button" onClick={onCheck}>
        {offered?.estimatedCost
          ? message('readingCheckFor', offered.model, costInWords(offered.estimatedCost))
          : message('readingCheck', offered?.model ?? checker)}
      </button>
      {offered && offered.estimatedCost === null && (
        <span class="faint">{message('readingPriceUnknown')}</span>
      )}
    </Line>
  );
}

interface LineProps {
  text: string;
  quiet?: boolean;
  children?: ComponentChildren;
}

function Line({ text, quiet = false, children }: LineProps) {
  return (
    <div class="reading-line">
      <p role={quiet ? undefined : 'status'}>{text}</p>
      {children}
    </div>
  );
}
