// Made once: a format takes longer to make than to use, and a panel asks many times a second.
const inMonths = { timeZone: 'UTC', year: 'numeric', month: 'long' } as const;
const months = new Intl.DateTimeFormat('en-GB', inMonths);
const days = new Intl.DateTimeFormat('en-GB', { ...inMonths, day: 'numeric' });

/**
 * An ISO 8601 moment in words and in its own precision: `2023`, `March 2023`, `14 March 2023`.
 * A time of day is left out; the day is the one its own zone gives.
 */
export function momentInWords(moment: string): string {
  const [year, month, day] = moment.slice(0, 10).split('-');
  if (year === undefined || month === undefined) return moment;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return moment;
  return (day === undefined ? months : days).format(date);
}
