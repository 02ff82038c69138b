import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { useClock } from '#ui/controls/use-clock.ts';
import './progress-line.css';

interface ProgressLineProps {
  run: AnalysisRun;
  onStop: () => void;
}

/**
 * What the analyst is doing right now, and the button that stops it: at the foot of the window, where
 * it moves nothing when it comes and goes.
 */
export function ProgressLine({ run, onStop }: ProgressLineProps) {
  const now = useClock(1000);
  return (
    <div class="progress">
      {/* While it writes, the text that grows is the sign of life: a motion beside it would only cost power. */}
      <span
        class={isWriting(run) ? 'progress-hairline' : 'progress-hairline moving'}
        aria-hidden="true"
      />
      {/* Only a change of phase is announced, not every second of it. */}
      <p role="status">{phaseInWords(run, now)}</p>
      <span class="progress-seconds" aria-hidden="true">
        {secondsInWords(run, now)}
      </span>
      <button type="button" class="text-button" onClick={onStop}>
        Stop
      </button>
    </div>
  );
}

function isWriting({ status, progress }: AnalysisRun): boolean {
  return status === 'running' && progress?.phase === 'writing';
}

/** Counts up while the reader waits, and down to the next try where the service asked to wait. */
function secondsInWords({ progress, startedAt }: AnalysisRun, now: number): string {
  const { phase, since = startedAt, retryAt = 0 } = progress ?? {};
  if (retryAt > now) return `in ${Math.ceil((retryAt - now) / 1000)} s`;
  const seconds = Math.floor((now - since) / 1000);
  return seconds >= 2 && phase !== 'writing' ? `${seconds} s` : '';
}

function phaseInWords({ status, analyst, progress }: AnalysisRun, now: number): string {
  if (status === 'queued') return 'Waiting for its turn';
  if (analyst.kind === 'extractive') return 'Picking sentences, on this device';
  const { phase, since = now, limit = Number.POSITIVE_INFINITY, retryAt = 0 } = progress ?? {};
  const { model, host } = analyst;
  if (retryAt > now) return `${host} asked to wait. Trying again`;
  if (now - since > limit / 2) return `Still waiting for ${model}`;
  switch (phase) {
    case 'waiting':
      return `Waiting for ${model}`;
    case 'thinking':
      return `${model} is thinking`;
    case 'writing':
      return `${model} is writing`;
    default:
      return `Asking ${model} at ${host}`;
  }
}
