/** True for an object of JSON that is no list: what a reply or an error may hold at any place. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
