import { dirname, join } from 'node:path/posix';
import { type RoomOrder, roomOrders } from './room-order.ts';

/** One import that crosses from a room to another room of the same floor. */
interface Crossing {
  order: RoomOrder;
  from: string;
  to: string;
}

const importOf = /(?:\bfrom\s*|\bimport\s+|\bimport\s*\(\s*)'([^']+)'/g;

/** Sentences about imports in `code`, a file at `path` (from the project's root), that go up or sideways between rooms. */
export function wrongCrossings(path: string, code: string): string[] {
  return [...code.matchAll(importOf)].flatMap(([, source = '']) => {
    const target = pathOf(path, source.split('?')[0] ?? '');
    const crossing = target ? crossingOf(path, target) : null;
    if (!crossing || isDownward(crossing)) return [];
    return [`${path} imports ${target}. ${crossing.order.sentence}`];
  });
}

/** Where an import leads, from the project's root; null for a package. */
function pathOf(from: string, source: string): string | null {
  if (source.startsWith('#e2e/')) return source.slice(1);
  if (source.startsWith('#')) return `src/${source.slice(1)}`;
  return source.startsWith('.') ? join(dirname(from), source) : null;
}

function crossingOf(path: string, target: string): Crossing | null {
  for (const order of roomOrders) {
    const from = roomIn(order.floor, path);
    const to = roomIn(order.floor, target);
    if (from === null || to === null) continue;
    return from === to ? null : { order, from, to };
  }
  return null;
}

/** The room's name; empty for a file beside the rooms, which may use them all; null on another floor. */
function roomIn(floor: string, path: string): string | null {
  if (!path.startsWith(`${floor}/`)) return null;
  const parts = path.slice(floor.length + 1).split('/');
  return parts.length > 1 ? (parts[0] ?? '') : '';
}

function isDownward({ order, from, to }: Crossing): boolean {
  if (from === '') return true;
  const step = (room: string) => order.steps.findIndex((rooms) => rooms.includes(room));
  return to !== '' && step(to) !== -1 && step(to) < step(from);
}
