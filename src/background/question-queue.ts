import { makeFailure } from '#domain/analysis/make-failure.ts';
import { endedQuestion, wholePart } from '#domain/asking/question.ts';
import {
  changeHeldQuestion,
  findOrphanedQuestions,
  questionsHeld,
} from '#store/stories/questions.ts';
import { keepAwake } from './keep-awake.ts';
import { logFailure } from './log-failure.ts';
import { runQuestion } from './run-question.ts';
import { setWakeAlarm } from './wake-alarm.ts';
import { workerId } from './worker-id.ts';

/** One after the other: the next may refer to the one before. */
const waiting: string[] = [];
let running: { id: string; controller: AbortController } | null = null;
const working = new Set<Promise<void>>();

/** Has a question that stands as `queued` in the database and is held by this worker take its turn. */
export function enqueueQuestion(id: string): void {
  if (!waiting.includes(id) && running?.id !== id) waiting.push(id);
  takeTurn();
}

/** Whether a question waits or is being answered: the worker is needed. */
export function areQuestionsHeld(): boolean {
  return running !== null || waiting.length > 0;
}

/** Drops a question whose row is about to change or to go; nothing is written of it any more. */
export function dropQuestion(id: string): void {
  const place = waiting.indexOf(id);
  if (place >= 0) waiting.splice(place, 1);
  if (running?.id !== id) return;
  running.controller.abort();
  running = null;
  takeTurn();
}

/** Drops what is in hand and no longer this worker's to answer: deleted with its article, or ended with its text. */
export async function dropLostQuestions(): Promise<void> {
  const ids = running ? [running.id, ...waiting] : [...waiting];
  const held = await questionsHeld(ids, workerId);
  for (const id of ids) if (!held.has(id)) dropQuestion(id);
}

/** Ends all questions with their requests; resolves when none of them can write any more. */
export async function endQuestions(): Promise<void> {
  waiting.length = 0;
  running?.controller.abort();
  running = null;
  await Promise.allSettled(working);
}

/**
 * Takes up the questions of a worker that died, once: one that was interrupted again says so instead of spending
 * more. What was whole of an answer stays on screen.
 */
export async function resumeQuestions(): Promise<void> {
  for (const question of await findOrphanedQuestions(workerId)) {
    const { id, resumed } = question;
    // Only from the dead worker: another call, or the reader, may have been quicker.
    if (resumed > 0) {
      const failure = makeFailure('interrupted', 'question');
      const { answer, finishedAt } = endedQuestion(question, Date.now(), { status: 'failed' });
      const ended = { status: 'failed', workerId: null, failure, answer, finishedAt } as const;
      await changeHeldQuestion(id, question.workerId, ended);
      continue;
    }
    const answer = wholePart(question.answer);
    const taken = { status: 'queued', workerId, resumed: resumed + 1, answer } as const;
    if (await changeHeldQuestion(id, question.workerId, taken)) enqueueQuestion(id);
  }
}

function takeTurn(): void {
  if (running) return;
  const id = waiting.shift();
  if (id === undefined) return;
  const turn = { id, controller: new AbortController() };
  running = turn;
  setWakeAlarm();
  const work = keepAwake(runQuestion(id, turn.controller)).finally(() => {
    working.delete(work);
    if (running === turn) running = null;
    takeTurn();
  });
  working.add(work);
  logFailure(work);
}
