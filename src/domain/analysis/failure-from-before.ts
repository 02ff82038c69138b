import type { FailureSubject, FailureValues } from './analyst-failure.ts';

/** Until version 3 of the database and of backups, a failure held its English sentence instead of values. */
interface FailureBefore {
  kind: string;
  sentence: string;
  details?: unknown;
}

const providerInSentence = [
  /^Add a key for (.+?) to use it/,
  /^Your (.+?) account has no credit/,
  /^Choose which model of (.+?) to use/,
  /^(.+?) (?:did not accept|says:|does not permit|has no model|asks to wait|is limiting|rejected the|is busy|declined|is no longer)/,
];

/**
 * A failure that an earlier Gloss stored, as it is stored now: what its sentence was filled with becomes
 * its values. Anything else comes back as it is.
 */
export function failureFromBefore(row: unknown, subject: FailureSubject): unknown {
  if (!isFromBefore(row)) return row;
  const { sentence, ...failure } = row;
  const details = textsOf(row.details);
  const values = valuesOf(sentence, details);
  return { ...failure, kind: kindOf(failure.kind, sentence), subject, values, details };
}

/** Checked by hand: the database asks too, and every page would load zod for it. */
function isFromBefore(row: unknown): row is FailureBefore {
  if (typeof row !== 'object' || row === null) return false;
  const { kind, sentence }: { kind?: unknown; sentence?: unknown } = row;
  return typeof kind === 'string' && typeof sentence === 'string';
}

function textsOf(details: unknown): Record<string, string> {
  const entries = Object.entries(details ?? {});
  const isText = (entry: [string, unknown]): entry is [string, string] =>
    typeof entry[1] === 'string';
  return entries.every(isText) ? Object.fromEntries(entries) : {};
}

function kindOf(kind: string, sentence: string): string {
  if (/is no longer among your model services/.test(sentence)) return 'service removed';
  if (/statements could be matched to the claims/.test(sentence)) return 'nothing matched';
  return kind;
}

function valuesOf(sentence: string, details: Record<string, string>): FailureValues {
  const found = (pattern: RegExp) => pattern.exec(sentence)?.[1];
  const number = (pattern: RegExp) => {
    const text = found(pattern)?.replaceAll(',', '');
    return text === undefined ? undefined : Number(text === 'No' ? 0 : text);
  };
  const seconds = number(/ after (\d+) s\.$/);
  const values: FailureValues = {
    provider: providerInSentence.map(found).find((name) => name !== undefined),
    host: details.host,
    model: details.model,
    address: found(/ answers at (\S+?)\.(?: Most|$)/) ?? found(/^Allow access to (\S+) to use/),
    said: details.message,
    pageTitle: found(/ instead of an answer \(“(.+)”\)\./),
    redirectedTo: found(/ passes requests on to (\S+)\. The/),
    waited: seconds === undefined ? undefined : seconds * 1000,
    complete: number(/ (No|\d+) parts? (?:is|are) complete\.$/),
    cost: number(/ would cost about \$([\d.]+) with /),
    tokensNeeded: number(/ \(([\d,]+) of [\d,]+ tokens\)\.$/),
    tokenLimit: number(/ \([\d,]+ of ([\d,]+) tokens\)\.$/),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
