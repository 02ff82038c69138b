import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { changeHeldRun } from '#store/stories/analyses.ts';
import { RowWriter, type WriteEvents } from './row-writer.ts';

/** Writes the analysis row of an article while this worker holds it. */
export class RunWriter extends RowWriter<AnalysisRun> {
  constructor(articleId: string, events: WriteEvents<AnalysisRun>, change = changeHeldRun) {
    super(articleId, 'draft', change, events);
  }
}
