import type { Competitors } from '#domain/analysis/analysis.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { message } from '#i18n/message.ts';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import './organization-list.css';

/**
 * The same table with one organization per row, because whole sentences of an article need the
 * panel's width.
 */
export function OrganizationList({ table }: { table: Competitors }) {
  return (
    <table class="organization-list">
      <thead>
        <tr>
          <th scope="col">{message('competitorsOrganization')}</th>
          <th scope="col">{message('competitorsArticleSays')}</th>
        </tr>
      </thead>
      <tbody>
        {table.organizations.map(({ name, relation }, column) => {
          const cells = table.rows.flatMap(({ cells }) => cells[column] ?? []);
          if (cells.length === 0) return null;
          return (
            <tr key={name}>
              <th scope="row" dir="auto">
                {name}
                {relation && <span class="relation">{relation}</span>}
              </th>
              <td>
                {cells.map((cell) => (
                  <p key={cell.id} dir={textDirection(cell.text)}>
                    <ClaimText claim={cell} />
                  </p>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
