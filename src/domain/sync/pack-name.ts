/** The two logs of a device: what is small and wanted first, and the texts of articles with their analyses. */
export const logNames = ['m', 't'] as const;
export type LogName = (typeof logNames)[number];

/**
 * The name of a pack: its log, its place in it, and four random characters, so that two devices that take
 * themselves for one never write over each other.
 */
export interface PackName {
  log: LogName;
  place: number;
  /** The places of packs that it puts together: it says what they said, and nothing else. */
  covers: { from: number; to: number } | null;
  /** From this place on the log says everything again that it said before it; null where it doesn't. */
  start: number | null;
  name: string;
}

const digits = 8;
const pattern = /^([mt])(\d{8})(?:\.(\d{8})-(\d{8})|\.(\d{8}))?-[\da-f]{4}$/;

type Extent = Pick<PackName, 'covers' | 'start'>;

export function packName(
  log: LogName,
  place: number,
  { covers = null, start = null }: Partial<Extent>,
  chance: string,
): string {
  const number = (value: number) => String(value).padStart(digits, '0');
  const range = covers ? `.${number(covers.from)}-${number(covers.to)}` : '';
  return `${log}${number(place)}${start ? `.${number(start)}` : range}-${chance}`;
}

/** Null for a file that is no pack, or says of itself what no pack can. */
export function parsePackName(name: string): PackName | null {
  const [, log, ...numbers] = pattern.exec(name) ?? [];
  const [place = 0, from, to, start] = numbers.map((digit) =>
    digit === undefined ? undefined : Number(digit),
  );
  if (!log || place < 1) return null;
  const covers = from !== undefined && to !== undefined ? { from, to } : null;
  if (covers && (covers.from < 1 || covers.from > covers.to || covers.to >= place)) return null;
  if (start !== undefined && (start < 1 || start > place)) return null;
  return { log: log as LogName, place, covers, start: start ?? null, name };
}
