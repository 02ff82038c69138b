import { dayOf } from '#domain/text/day-of.ts';

/** The hour of the day, by the reader's clock, at which a recap is offered. */
const hour = 9;
const halfWeek = 3.5 * 86_400_000;

/** The next nine o'clock, by the reader's clock, of a day of the week (1 Monday to 7 Sunday), after `now`; both epoch milliseconds. */
export function nextRecapMoment(day: number, now: number): number {
  const today = new Date(now);
  const ahead = (day - today.getDay() + 7) % 7;
  const momentIn = (days: number) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + days, hour).getTime();
  const next = momentIn(ahead);
  return next > now ? next : momentIn(ahead + 7);
}

/** A day of the week that most of the last seven days lie in, ISO 8601: on a Monday that is the week before. */
export function dayToRecap(now: number): string {
  return dayOf(now - halfWeek);
}
