import { cleanStatement } from './clean-text.ts';
import type { IsOpen, ParsedClaims } from './parse-claims.ts';

/** More than this is cut: a model that runs on must not fill the panel. */
export const mostOf = {
  takeaways: 7,
  organizations: 6,
  rows: 12,
  points: 8,
  implications: 6,
  events: 20,
  limitations: 6,
  roles: 8,
} as const;

/** The same for lengths, in characters. */
export const length = { hook: 240, claim: 700, cell: 320, line: 300, label: 120 } as const;

/** With what a section of a reply is read. */
export interface ParseContext {
  claims: ParsedClaims;
  isOpen: IsOpen;
}

/** The first items that hold something, at most so many; `place` counts them from 1. */
export function collect<Item>(
  wire: readonly unknown[],
  mostItems: number,
  itemAt: (index: number, place: number) => Item | null,
): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < wire.length && items.length < mostItems; index++) {
    const item = itemAt(index, items.length + 1);
    if (item !== null) items.push(item);
  }
  return items;
}

/** Text of a model on one line; empty for what is no text. */
export function line(value: unknown, mostCharacters: number): string {
  return typeof value === 'string' ? cleanStatement(value, mostCharacters) : '';
}
