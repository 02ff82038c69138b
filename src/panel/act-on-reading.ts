import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { actOnFailure } from './act-on-failure.ts';

/** Does what the button on a failed second reading says; each try asks only about the claims that are left. */
export function actOnReading(
  { articleId, secondReading }: AnalysisRun,
  action: FailureAction,
  target: string | null,
  onNotice: (notice: Notice) => void,
): Promise<void> {
  const endpointId = secondReading?.endpointId ?? null;
  const start = () => sendToBackground({ type: 'check-claims', articleId });
  return actOnFailure({ articleId, endpointId, start }, action, target, onNotice);
}
