import { useEffect } from 'preact/hooks';
import { watchWorker } from '#messages/watch-worker.ts';

/** While an analysis on screen is running, a worker that dies is replaced at once. */
export function useWorkerWatch(running: boolean): void {
  useEffect(() => (running ? watchWorker() : undefined), [running]);
}
