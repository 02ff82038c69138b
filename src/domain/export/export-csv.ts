import type { Story } from '#domain/story/story.ts';
import { message } from '#i18n/message.ts';
import { exportedClaim, exportedView } from './export-claims.ts';
import { plainLine } from './export-markdown-text.ts';

/**
 * The table of competitors or positions as CSV (RFC 4180, CRLF, every field quoted): a row for each feature, for each organization
 * what is said and where that comes from. Null where the story has no table. No field is a formula.
 */
export function competitorsAsCsv(story: Story): string | null {
  const table = exportedView(story).analysis.competitors?.content;
  if (!table) return null;
  const rowsAre = message(table.kind === 'positions' ? 'exportIssue' : 'exportFeature');
  const head = [
    rowsAre,
    ...table.organizations.flatMap(({ name }) => [name, message('exportSourceOf', name)]),
  ];
  const rows = table.rows.map(({ feature, cells }) => [
    feature,
    ...table.organizations.flatMap((_, at) => {
      const cell = exportedClaim(cells[at], story.article);
      return cell ? [cell.text, cell.label] : ['', ''];
    }),
  ]);
  return [head, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/**
 * A text as a quoted field that a spreadsheet shows and does not reckon: an apostrophe stands before one that
 * begins like a formula, in half or full width, also after spaces.
 */
export function csvField(text: string): string {
  const line = plainLine(text);
  const safe = /^[\p{P}\p{Zs}]*?[=+\-@\uff1d\uff0b\uff0d\uff20\u2212|%]/u.test(line)
    ? `'${line}`
    : line;
  return `"${safe.replaceAll('"', '""')}"`;
}
