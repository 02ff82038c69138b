import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { interfaceLanguage, message } from '#i18n/message.ts';
import { useClock } from '#ui/controls/use-clock.ts';
import './progress-line.css';

interface ProgressLineProps {
  run: AnalysisRun;
  onStop: () => void;
}

/**
 * What the analyst is doing right now, and the button that stops it. At the foot of the window, where
 * nothing moves when it appears or disappears.
 */
export function ProgressLine({ run, onStop }: ProgressLineProps) {
  const now = useClock(1000);
  return (
    <div class="progress">
      {/* While the model writes, the growing text shows progress; an animation would only cost power. */}
      <span
        class={isWriting(run) ? 'progress-hairline' : 'progress-hairline moving'}
        aria-hidden="true"
      />
      {/* Not announced: `AnalysisAnnouncer` says what a listener needs. */}
      <p>{phaseInWords(run, now)}</p>
      <span class="progress-seconds" aria-hidden="true">
        {secondsInWords(run, now)}
      </span>
      <button type="button" class="text-button" onClick={onStop}>
        {message('progressStop')}
      </button>
    </div>
  );
}

function isWriting({ status, progress }: AnalysisRun): boolean {
  return status === 'running' && progress?.phase === 'writing';
}

/** Counts up while the reader waits, or down to the next try if the service asked to wait. */
function secondsInWords({ progress, startedAt }: AnalysisRun, now: number): string {
  const { phase, since = startedAt, retryAt = 0 } = progress ?? {};
  if (retryAt > now) return secondsAhead(Math.ceil((retryAt - now) / 1000));
  const seconds = Math.floor((now - since) / 1000);
  return seconds >= 2 && phase !== 'writing' ? secondsLong(seconds) : '';
}

function phaseInWords({ status, analyst, progress }: AnalysisRun, now: number): string {
  if (status === 'queued') return message('progressQueued');
  if (analyst.kind === 'extractive') return message('progressOnDevice');
  const { phase, since = now, limit = Number.POSITIVE_INFINITY, retryAt = 0 } = progress ?? {};
  const { model, host } = analyst;
  if (retryAt > now) return message('progressRateLimited', host);
  if (now - since > limit / 2) return message('progressStillWaiting', model);
  switch (phase) {
    case 'waiting':
      return message('progressWaiting', model);
    case 'thinking':
      return message('progressThinking', model);
    case 'writing':
      return message('progressWriting', model);
    default:
      return message('progressAsking', model, host);
  }
}

function secondsLong(seconds: number): string {
  const unit = { style: 'unit', unit: 'second', unitDisplay: 'narrow' } as const;
  return new Intl.NumberFormat(interfaceLanguage(), unit).format(seconds);
}

function secondsAhead(seconds: number): string {
  return new Intl.RelativeTimeFormat(interfaceLanguage(), { style: 'narrow' }).format(
    seconds,
    'second',
  );
}
