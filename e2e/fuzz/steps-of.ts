import { Session } from 'node:inspector';

/**
 * How many blocks of our code, and of libraries, are run through: work that depends on no clock and no machine. What
 * happens within a regular expression is not counted; `npm run bench -- doubling` measures that.
 */
export async function stepsOf(run: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    post(session, 'Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await run();
    let steps = 0;
    session.post('Profiler.takePreciseCoverage', (error, coverage) => {
      if (error) throw error;
      for (const { functions } of coverage.result) {
        for (const { ranges } of functions) for (const { count } of ranges) steps += count;
      }
    });
    return steps;
  } finally {
    session.disconnect();
  }
}

function post(session: Session, method: 'Profiler.enable'): void {
  session.post(method);
}
