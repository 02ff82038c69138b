import { interfaceLanguage, message } from './message.ts';

const smallest = 0.0001;

/** US dollars, with enough digits that a small cost is not shown as zero. */
export function costInWords(dollars: number): string {
  if (dollars === 0) return message('costFree');
  if (dollars < smallest) return message('costUnder', inDollars(smallest, 4));
  return inDollars(dollars, dollars < 0.1 ? 4 : 2);
}

function inDollars(dollars: number, digits: number): string {
  return new Intl.NumberFormat(interfaceLanguage(), {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(dollars);
}
