import { formatNumber } from './format-number.ts';

/** An amount of storage in bytes as a reader wants to see it: `12 kB`, `1.5 MB`, `240 MB`. */
export function spaceInWords(bytes: number): string {
  const isSmall = bytes < 1e6;
  const digits = isSmall || bytes >= 1e7 ? 0 : 1;
  const unit = isSmall ? 'kilobyte' : 'megabyte';
  const count = isSmall ? Math.ceil(bytes / 1e3) : bytes / 1e6;
  return formatNumber(count, { style: 'unit', unit, maximumFractionDigits: digits });
}
