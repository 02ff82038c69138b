import type { FailureSubject, FailureValues } from './analyst-failure.ts';

const providerInSentence = [
  /^Add a key for (.+?) to use it/,
  /^Your (.+?) account has no credit/,
  /^Choose which model of (.+?) to use/,
  /^(.+?) (?:did not accept|says:|does not permit|has no model|asks to wait|is limiting|rejected the|is busy|declined|is no longer)/,
];

/**
 * A failure that an earlier Gloss stored, as it is stored now: up to version 3 of the database and of
 * backups it held its English sentence, and what that was filled with becomes its values. Anything else
 * comes back as it is.
 */
export function failureFromBefore(row: unknown, subject: FailureSubject): unknown {
  if (!isRecord(row) || typeof row.kind !== 'string' || typeof row.sentence !== 'string')
    return row;
  const { kind, sentence, ...rest } = row;
  const details = isRecord(rest.details) ? rest.details : {};
  return { ...rest, kind: kindOf(kind, sentence), subject, values: valuesOf(sentence, details) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function kindOf(kind: string, sentence: string): string {
  if (/is no longer among your model services/.test(sentence)) return 'service removed';
  if (/statements could be matched to the claims/.test(sentence)) return 'nothing matched';
  return kind;
}

function valuesOf(sentence: string, details: Record<string, unknown>): FailureValues {
  const found = (pattern: RegExp) => pattern.exec(sentence)?.[1];
  const number = (pattern: RegExp) => {
    const text = found(pattern)?.replaceAll(',', '');
    return text === undefined ? undefined : Number(text === 'No' ? 0 : text);
  };
  const seconds = number(/ after (\d+) s\.$/);
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const values: FailureValues = {
    provider: providerInSentence.map(found).find((name) => name !== undefined),
    host: text(details.host),
    model: text(details.model),
    address: found(/ answers at (\S+?)\.(?: Most|$)/) ?? found(/^Allow access to (\S+) to use/),
    said: text(details.message),
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
