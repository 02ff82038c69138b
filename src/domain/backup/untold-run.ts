import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { isBeingAnswered, type ListQuestion, type Question } from '#domain/asking/question.ts';
import { nameOfModel, nameOfService } from '#domain/import/name-in-file.ts';

/**
 * A run without all that Gloss says by itself: failures with their buttons and lines to copy, notices,
 * questions, what is being done, how a second reading stands. A file must not speak in Gloss's name; what still
 * holds here is found out again from this profile's settings. The service is named as the presets name its host.
 */
export function untoldRun(run: AnalysisRun): AnalysisRun {
  const kept = { ...run };
  delete kept.notice;
  delete kept.question;
  delete kept.shownAnyway;
  return {
    ...kept,
    analyst: namedByHost(run.analyst),
    status: statusOf(run),
    workerId: null,
    resumed: 0,
    progress: null,
    failure: null,
    ...(run.secondReading !== undefined && { secondReading: null }),
  };
}

/** A question as it is written into a file: one that was being answered is held by nobody there. */
export function settledQuestion(question: ListQuestion): ListQuestion {
  if (!isBeingAnswered(question)) return question;
  return { ...question, status: 'stopped', workerId: null };
}

/**
 * A question from a file in the same way: what was asked and answered, and nothing that Gloss says of it, but that its
 * text has changed since it was asked: nobody can find that out again, and it only lowers what the answer is worth.
 */
export function untoldQuestion(question: Question): Question {
  const { changed: _, estimate: _estimate, ...kept } = question;
  const ended = !isBeingAnswered(question) && question.status !== 'failed';
  return {
    ...kept,
    analyst: namedByHost(question.analyst),
    status: ended ? question.status : 'stopped',
    workerId: null,
    resumed: 0,
    failure: null,
  };
}

/** Stopped where a model had not come to its end, so that the reader can have the rest written. */
function statusOf({ analyst, status, draft }: AnalysisRun): AnalysisRun['status'] {
  if (status !== 'failed') return status;
  return analyst.kind === 'extractive' && draft === null ? 'done' : 'stopped';
}

function namedByHost(analyst: AnalysisRun['analyst']): AnalysisRun['analyst'] {
  if (analyst.kind === 'extractive') return analyst;
  const { endpointId } = analyst;
  const { host, provider } = nameOfService(analyst.host);
  return { kind: 'model', endpointId, host, model: nameOfModel(analyst.model), provider };
}
