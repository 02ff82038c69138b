import type { AnalysisRun } from '#domain/analysis-run.ts';
import { useClock } from './use-clock.ts';
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
  const since = run.progress?.since ?? run.startedAt;
  const seconds = Math.floor((now - since) / 1000);
  return (
    <div class="progress">
      <span class="progress-hairline" aria-hidden="true" />
      {/* Only a change of phase is announced, not every second of it. */}
      <p role="status">{phaseInWords(run)}</p>
      <span class="progress-seconds" aria-hidden="true">
        {seconds >= 2 && run.progress?.phase !== 'writing' ? `${seconds} s` : ''}
      </span>
      <button type="button" class="text-button" onClick={onStop}>
        Stop
      </button>
    </div>
  );
}

function phaseInWords({ status, analyst, progress }: AnalysisRun): string {
  if (status === 'queued') return 'Waiting for its turn';
  if (analyst.kind === 'extractive') return 'Picking sentences, on this device';
  switch (progress?.phase) {
    case 'waiting':
      return `Waiting for ${analyst.model}`;
    case 'thinking':
      return `${analyst.model} is thinking`;
    case 'writing':
      return `${analyst.model} is writing`;
    default:
      return `Asking ${analyst.model} at ${analyst.host}`;
  }
}
