import type { Competitors } from './analysis.ts';

/** The table without rows that hold no claim; null when no row is left. */
export function withoutEmptyRows(table: Competitors | null): Competitors | null {
  const rows = table?.rows.filter(({ cells }) => cells.some((cell) => cell !== null)) ?? [];
  return table && rows.length > 0 ? { ...table, rows } : null;
}
