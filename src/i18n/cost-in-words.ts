import { message } from './message.ts';

/** US dollars, with enough digits that a small cost is not shown as none. */
export function costInWords(dollars: number): string {
  if (dollars === 0) return message('costNothing');
  if (dollars < 0.0001) return message('costUnderSmallest', '$0.0001');
  return `$${dollars.toFixed(dollars < 0.1 ? 4 : 2)}`;
}
