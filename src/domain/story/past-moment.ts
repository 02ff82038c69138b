/** Clocks differ by a little, in milliseconds. */
export const leeway = 24 * 60 * 60 * 1000;

/** A moment told by a file or another device, in epoch milliseconds; one in the future is the oldest there is. */
export const past = (at: number, now: number) => (at >= 0 && at <= now + leeway ? at : 0);

/** The same of one in ISO 8601. Of what is no moment at all, it can't be said that it has passed. */
export const pastMoment = (moment: string, now: number) =>
  Date.parse(moment) <= now + leeway ? moment : new Date(0).toISOString();
