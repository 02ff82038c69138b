import { interfaceLanguage } from './message.ts';

/** A number as the interface's language writes it, e.g. `1,234` or, with options for a unit, `3.2 MB`. */
export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(interfaceLanguage(), options).format(value);
}
