import type { Competitors } from '#domain/analysis/analysis.ts';
import { contextOfCell } from '#domain/analysis/claim-context.ts';
import { isRecord } from './is-record.ts';
import { collect, length, line, mostOf, type ParseContext } from './parse-items.ts';

/** The table of competitors or positions as far as the reply holds it; null when it names nobody. */
export function tableOf(wire: Record<string, unknown>, context: ParseContext): Competitors | null {
  const { isOpen } = context;
  const organizations = organizationsOf(wire.o);
  const kind = wire.k === 'positions' ? { kind: 'positions' as const } : {};
  if (organizations.length === 0)
    return isOpen(wire, 'o') ? { ...kind, organizations, rows: [] } : null;
  return { ...kind, organizations, rows: rowsOf(wire.r, organizations, context) };
}

function organizationsOf(named: unknown): Competitors['organizations'] {
  if (!Array.isArray(named)) return [];
  return collect(named, mostOf.organizations, (index) => {
    const item: unknown = named[index];
    const name = isRecord(item) ? line(item.n, length.label) : line(item, length.label);
    return name ? { name, relation: isRecord(item) ? line(item.r, length.line) : '' } : null;
  });
}

/** A row has a cell for each organization, each a claim that is checked with its row and column. */
function rowsOf(
  written: unknown,
  organizations: Competitors['organizations'],
  { claims, isOpen }: ParseContext,
): Competitors['rows'] {
  if (!Array.isArray(written)) return [];
  let cellCount = 0;
  return collect(written, mostOf.rows, (index) => {
    const row: unknown = written[index];
    if (!isRecord(row)) return null;
    const feature = line(row.f, length.label);
    const { c: cells } = row;
    if (!feature || !Array.isArray(cells)) return null;
    const claimsOfRow = organizations.map((organization, column) => {
      const id = `competitor-${cellCount + 1}`;
      const context = contextOfCell(organization, { feature });
      const cell = claims.at(cells, column, isOpen, { id, most: length.cell, context });
      if (cell) cellCount += 1;
      return cell;
    });
    return { feature, cells: claimsOfRow };
  });
}
