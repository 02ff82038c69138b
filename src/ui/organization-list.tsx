import type { Competitors } from '#domain/analysis.ts';
import { textDirection } from '#domain/text-direction.ts';
import { ClaimText } from './claim-text.tsx';
import './organization-list.css';

/**
 * A table of a single feature, told down instead of across: whole sentences of an article need
 * the panel's width.
 */
export function OrganizationList({ table }: { table: Competitors }) {
  return (
    <dl class="organization-list">
      {table.organizations.map(({ name, relation }, column) => {
        const cells = table.rows.flatMap(({ cells }) => cells[column] ?? []);
        if (cells.length === 0) return null;
        return (
          <div key={name} class="organization">
            <dt dir="auto">
              {name}
              {relation && <span class="faint"> {relation}</span>}
            </dt>
            {cells.map((cell) => (
              <dd key={cell.id} dir={textDirection(cell.text)}>
                <ClaimText claim={cell} />
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
