const tails = new Map<string, Promise<unknown>>();

/** Runs `work` when no other work of that name runs, in this browser or, without the Web Locks API, in this context. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks) return locks.request(name, work) as Promise<T>;
  const before = tails.get(name) ?? Promise.resolve();
  const running = before.then(work, work);
  tails.set(name, running);
  return running;
}
