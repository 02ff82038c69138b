import type { Answer } from '#domain/asking/question.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { message } from '#i18n/message.ts';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import '#ui/sections/competitor-table.css';

/** An answer as a small table; the names of rows and columns are the model's own. */
export function AnswerTable({ answer }: { answer: Answer }) {
  const { claims, cells = {} } = answer;
  const placed = claims.flatMap((claim) => {
    const cell = cells[claim.id];
    return cell ? [{ claim, ...cell }] : [];
  });
  const loose = claims.filter(({ id }) => !cells[id]);
  const rows = [...new Set(placed.map(({ row }) => row))];
  const columns = [...new Set(placed.map(({ column }) => column))];
  return (
    <>
      {loose.map((claim) => (
        <p key={claim.id} dir={textDirection(claim.text)}>
          <ClaimText claim={claim} />
        </p>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="table-frame" aria-label={message('questionTable')} tabIndex={0}>
        <table class={columns.length > 1 ? 'competitors wide' : 'competitors'}>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col" dir="auto">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row" dir="auto">
                  {row}
                </th>
                {columns.map((column) => {
                  const found = placed.filter((cell) => cell.row === row && cell.column === column);
                  return (
                    <td key={column}>
                      {found.map(({ claim }) => (
                        <p key={claim.id} dir={textDirection(claim.text)}>
                          <ClaimText claim={claim} />
                        </p>
                      ))}
                      {found.length === 0 && (
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
    </>
  );
}
