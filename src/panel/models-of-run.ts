import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { failureOutlived } from '#domain/settings/failure-outlived.ts';
import {
  checkerOf,
  type Endpoint,
  findEndpoint,
  type Settings,
} from '#domain/settings/settings.ts';

/** The model that was set up after the article was read on the device; null where there is nothing to offer. */
export function modelToOffer(run: AnalysisRun, settings: Settings): Endpoint | null {
  if (run.analyst.kind === 'model' || run.status !== 'done' || run.briefPreferred) return null;
  return findEndpoint(settings, settings.defaultEndpointId);
}

/** True when the run failed with settings that the reader has changed since. */
export function hasOutlived(run: AnalysisRun, settings: Settings): boolean {
  const { analyst, failure, status, finishedAt, madeFrom } = run;
  if (status !== 'failed' || !failure || analyst.kind !== 'model') return false;
  const { endpointId, model } = analyst;
  const next = findEndpoint(settings, madeFrom?.picked ? endpointId : settings.defaultEndpointId);
  const request = { kind: failure.kind, endpointId, model, at: finishedAt ?? 0 };
  return failureOutlived(request, next, settings);
}

/** The same for the second reading of a run. */
export function hasReadingOutlived(run: AnalysisRun, settings: Settings): boolean {
  const { analyst, secondReading: reading } = run;
  if (!reading?.failure || analyst.kind !== 'model') return false;
  const { failure, endpointId, model, finishedAt } = reading;
  const next = checkerOf(settings, findEndpoint(settings, analyst.endpointId));
  const request = { kind: failure.kind, endpointId, model, at: finishedAt ?? 0 };
  return failureOutlived(request, next, settings);
}

/** The model that would read the claims of this analysis a second time; null where none would. */
export function checkerNamed({ analyst }: AnalysisRun, settings: Settings): string | null {
  if (analyst.kind !== 'model' || settings.secondReading.when === 'never') return null;
  return checkerOf(settings, findEndpoint(settings, analyst.endpointId))?.model ?? null;
}
