/** Names this life of the worker: a run that another one holds is an orphan, since only one lives at a time. */
export const workerId = crypto.randomUUID();
