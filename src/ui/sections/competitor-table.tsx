import type { Competitors } from '#domain/analysis/analysis.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { message } from '#i18n/message.ts';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import './competitor-table.css';

/** Features, or points at issue, down, and organizations, or people, across. It scrolls sideways; the column of features stays. */
export function CompetitorTable({ table }: { table: Competitors }) {
  const { kind, organizations, rows } = table;
  const compared = message(kind === 'positions' ? 'positionsCompared' : 'competitorsCompared');
  const wide = organizations.length > 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="table-frame" aria-label={compared} tabIndex={0}>
      <table class={wide ? 'competitors wide' : 'competitors'}>
        <thead>
          <tr>
            <td />
            {organizations.map(({ name, relation }) => (
              <th key={name} scope="col" dir="auto">
                {name}
                {relation && <span class="relation">{relation}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ feature, cells }) => (
            <tr key={feature}>
              <th scope="row" dir="auto">
                {feature}
              </th>
              {organizations.map(({ name }, column) => {
                const cell = cells[column];
                return (
                  <td key={name} dir={textDirection(cell?.text ?? '')}>
                    {cell ? (
                      <ClaimText claim={cell} />
                    ) : (
                      <span class="faint">{message('competitorsNotStated')}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
