import type { Answer } from '#domain/asking/question.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { message } from '#i18n/message.ts';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import { ClaimTable } from '#ui/sections/claim-table.tsx';

/** An answer as a small table; the names of rows and columns are the model's own. */
export function AnswerTable({ answer }: { answer: Answer }) {
  const { claims } = answer;
  const cells = new Map(Object.entries(answer.cells ?? {}));
  const placed = claims.flatMap((claim) => {
    const cell = cells.get(claim.id);
    return cell ? [{ claim, ...cell }] : [];
  });
  const loose = claims.filter(({ id }) => !cells.has(id));
  const columns = [...new Set(placed.map(({ column }) => column))];
  const rows = [...new Set(placed.map(({ row }) => row))];
  return (
    <>
      {loose.map((claim) => (
        <p key={claim.id} dir={textDirection(claim.text)}>
          <ClaimText claim={claim} />
        </p>
      ))}
      <ClaimTable
        label={message('questionTable')}
        columns={columns.map((name) => ({ name }))}
        rows={rows.map((name) => ({
          name,
          cells: columns.map((column) =>
            placed
              .filter((cell) => cell.row === name && cell.column === column)
              .map(({ claim }) => claim),
          ),
        }))}
      />
    </>
  );
}
