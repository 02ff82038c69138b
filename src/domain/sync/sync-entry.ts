import { z } from 'zod';
import { isShown, type Stamp } from './hybrid-clock.ts';

/** What an entry is of; the letter stands before the id, as in `s:` and an article's id. */
export const entryKinds = {
  story: 's',
  note: 'n',
  text: 't',
  prediction: 'p',
  question: 'q',
  recap: 'r',
  siteRule: 'u',
  template: 'm',
} as const;

export type EntryKind = keyof typeof entryKinds;

const kindsByLetter = new Map(
  Object.entries(entryKinds).map(([kind, letter]) => [letter as string, kind as EntryKind]),
);

const stampSchema = z
  .string()
  .regex(/^[\da-z]{13}[\da-f]{16}$/)
  .refine(isShown);

/**
 * Values that devices added, each with the moment of its adding, and the last moment of each device that was seen: a
 * value that is missing though its moment was seen was removed. (An observed-remove set without tombstones; with at
 * most one value a writer, a multi-value register. Bieniusa and others, 2012.)
 */
export const valueSetSchema = z.object({
  seen: z.record(z.string().max(64), stampSchema),
  values: z.array(z.tuple([stampSchema, z.union([z.string(), z.literal(1)])])).max(5000),
});
export type ValueSet = z.infer<typeof valueSetSchema>;

/** A value of which the last one written counts, and when it was. */
export type Register = [value: unknown, at: Stamp];

/** What devices tell each other of one thing: a story, a note, a rule. */
export const syncEntrySchema = z.object({
  id: z
    .string()
    .min(3)
    .max(400)
    .refine((id) => kindOf(id) !== null),
  sets: z.record(z.string().max(20), valueSetSchema),
  registers: z.record(z.string().max(20), z.tuple([z.unknown(), stampSchema])),
});
export interface SyncEntry {
  id: string;
  sets: Record<string, ValueSet>;
  registers: Record<string, Register>;
}

export function entryId(kind: EntryKind, key: string): string {
  return `${entryKinds[kind]}:${key}`;
}

/** The kind of an entry by its id; null where this version knows none of that letter. */
export function kindOf(id: string): EntryKind | null {
  return id[1] === ':' ? (kindsByLetter.get(id[0] ?? '') ?? null) : null;
}

export function keyOf(id: string): string {
  return id.slice(2);
}

export function newEntry(id: string): SyncEntry {
  return { id, sets: {}, registers: {} };
}

/** The set that says whether a thing is there: each change to it adds a value, deleting it removes those seen. */
export const presence = 'kept';

export function isThere(entry: Pick<SyncEntry, 'sets'>): boolean {
  return (entry.sets[presence]?.values.length ?? 0) > 0;
}
