import type { Competitors } from '#domain/analysis/analysis.ts';
import { message } from '#i18n/message.ts';
import { ClaimTable } from './claim-table.tsx';

/** Features, or points at issue, down, and organizations, or people, across. */
export function CompetitorTable({ table }: { table: Competitors }) {
  const { kind, organizations, rows } = table;
  return (
    <ClaimTable
      label={message(kind === 'positions' ? 'positionsCompared' : 'competitorsCompared')}
      columns={organizations.map(({ name, relation }) => ({ name, note: relation }))}
      rows={rows.map(({ feature, cells }) => ({
        name: feature,
        cells: cells.map((cell) => (cell ? [cell] : [])),
      }))}
    />
  );
}
