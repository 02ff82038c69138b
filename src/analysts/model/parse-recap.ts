import { checkRecapStatement } from '#domain/recap/check-recap-statement.ts';
import type { RecapClaim, RecapStatement, RecapTheme } from '#domain/recap/recap-run.ts';
import { cleanStatement } from './clean-text.ts';
import { isRecord } from './is-record.ts';

const mostThemes = 12;
const mostStatements = 12;
const mostCited = 8;
const longestStatement = 500;
const longestHeading = 80;

export interface WrittenRecap {
  themes: RecapTheme[];
  /** How many statements were left out because their claims do not support them, or they cite none. */
  withheld: number;
}

/** True for a JSON value that holds a recap, even an empty one. */
export function isParsedRecap(root: unknown): boolean {
  return isRecord(root) && Array.isArray(root.themes);
}

/**
 * The part of a model's recap that holds: every statement is checked against the words of the claims it cites, as a
 * claim is against its article; a heading is left out when a figure in it is not theirs.
 */
export function parseRecap(root: unknown, claims: readonly RecapClaim[]): WrittenRecap {
  const themes: RecapTheme[] = [];
  let withheld = 0;
  for (const theme of listIn(root, 'themes').slice(0, mostThemes)) {
    const written = listIn(theme, 'statements').slice(0, mostStatements);
    const statements = written.flatMap((wire) => statementOf(wire, claims) ?? []);
    withheld += written.length - statements.length;
    if (statements.length > 0) themes.push({ heading: headingOf(theme, statements), statements });
  }
  return { themes, withheld };
}

function statementOf(wire: unknown, claims: readonly RecapClaim[]): RecapStatement | null {
  if (!isRecord(wire) || typeof wire.text !== 'string') return null;
  const text = withoutNumbers(cleanStatement(wire.text, longestStatement));
  const cited = numbersIn(wire.claims).flatMap((number) => claims[number - 1] ?? []);
  if (!text || cited.length === 0) return null;
  const verdict = checkRecapStatement(text, cited);
  if (verdict !== 'verified' && verdict !== 'near') return null;
  return { text, claims: cited, near: verdict === 'near' };
}

function headingOf(theme: unknown, statements: readonly RecapStatement[]): string {
  const written = isRecord(theme) && typeof theme.heading === 'string' ? theme.heading : '';
  const heading = withoutNumbers(cleanStatement(written, longestHeading));
  const cited = statements.flatMap(({ claims }) => claims);
  return heading && checkRecapStatement(heading, cited, 'heading') !== 'altered' ? heading : '';
}

/** Numbers as models write them: 3, "3", "[3]". Each once. */
function numbersIn(value: unknown): number[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const numbers = list.map((each) => Number(/^\W*(\d{1,5})\W*$/.exec(String(each))?.[1]));
  return [...new Set(numbers.filter((number) => number > 0))].slice(0, mostCited);
}

function withoutNumbers(text: string): string {
  return text.replace(/(?<!\s)\s*\[\d+(?:\s*[,;]\s*\d+)*\]/g, '').trim();
}

function listIn(value: unknown, key: string): unknown[] {
  const list = isRecord(value) ? value[key] : null;
  return Array.isArray(list) ? list : [];
}
