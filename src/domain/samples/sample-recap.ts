import type { RecapRun } from '#domain/recap/recap-run.ts';

/** The recap of a week that a model has been through, saying nothing yet; for tests. */
export const sampleRecap = (changes: Partial<RecapRun> = {}): RecapRun => ({
  week: '2026-03-02',
  endpointId: 'e',
  provider: 'A service',
  model: 'ferry-mini',
  status: 'done',
  workerId: null,
  themes: [],
  withheld: 0,
  estimate: null,
  progress: null,
  failure: null,
  usage: null,
  startedAt: 1,
  finishedAt: 2,
  ...changes,
});
