import { useEffect, useState } from 'preact/hooks';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';

/** For so long, in milliseconds, may the worker take to begin; then the story is shown as it is. */
const patience = 10_000;

/**
 * True from the moment the reader has an analysis begun until the worker says what became of it, so that whatever
 * gives way to it does so with the press and not some time later, under the reader's eyes. Also the way to say so.
 */
export function useStarting(run: AnalysisRun): [boolean, () => void] {
  const [pressed, setPressed] = useState<string | null>(null);
  const now = `${run.articleId} ${run.status} ${run.startedAt} ${run.finishedAt}`;
  useEffect(() => {
    if (pressed === null) return;
    const timer = setTimeout(() => setPressed(null), patience);
    return () => clearTimeout(timer);
  }, [pressed]);
  return [pressed === now, () => setPressed(now)];
}
