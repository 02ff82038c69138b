import type { Claim } from '#domain/analysis/claim.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { message } from '#i18n/message.ts';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import './claim-table.css';

interface ClaimTableProps {
  /** What a screen reader calls it. */
  label: string;
  columns: readonly { name: string; note?: string }[];
  /** `cells`: the claims of each column, in its order; none where nothing is said. */
  rows: readonly { name: string; cells: readonly (readonly Claim[])[] }[];
}

/** A table whose cells are claims. It scrolls sideways; the names of the rows stay. */
export function ClaimTable({ label, columns, rows }: ClaimTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="table-frame" aria-label={label} tabIndex={0}>
      <table
        class={columns.length > 1 ? 'claim-table wide' : 'claim-table'}
        style={{ '--columns': columns.length }}
      >
        <thead>
          <tr>
            <td />
            {columns.map(({ name, note }) => (
              <th key={name} scope="col" dir="auto">
                {name}
                {note && <span class="relation">{note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                {name}
              </th>
              {columns.map((column, at) => (
                <td key={column.name}>
                  <Cell claims={cells[at] ?? []} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ claims }: { claims: readonly Claim[] }) {
  if (claims.length === 0) return <span class="faint">{message('competitorsNotStated')}</span>;
  return (
    <>
      {claims.map((claim) => (
        <div key={claim.id} dir={textDirection(claim.text)}>
          <ClaimText claim={claim} />
        </div>
      ))}
    </>
  );
}
