import type { Competitors } from '#domain/analysis/analysis.ts';
import './organization-list.css';

/** The names of the organizations that an article speaks of. */
export function OrganizationList({ table }: { table: Competitors }) {
  return (
    <ul class="organization-names">
      {table.organizations.map(({ name }) => (
        <li key={name} dir="auto">
          {name}
        </li>
      ))}
    </ul>
  );
}
