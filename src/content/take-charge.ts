import { removeLeftHosts } from './overlay/own-element.ts';

/** Held by the one script that is in charge of this document. */
export interface Charge {
  /** Ends everything that the script does here. */
  leave(): void;
  /** Aborted when it has left, or when a newer script took over. */
  leaving: AbortSignal;
  /** When the document last changed its address under a script of ours, in `performance.now()`; 0 for never. */
  movedAt: number;
}

/** Seen by our own scripts only: content scripts have a global object of their own. */
const key = Symbol.for('gloss');
type World = typeof globalThis & { [key]?: Charge };

/**
 * Makes this script the one in charge of the document. An earlier one leaves; of one that a
 * reloaded extension left behind in a world out of reach, the element is taken away.
 */
export function takeCharge(): Charge {
  const world: World = globalThis;
  const earlier = world[key];
  earlier?.leave();
  removeLeftHosts();
  const ending = new AbortController();
  const charge: Charge = {
    leave: () => ending.abort(),
    leaving: ending.signal,
    movedAt: earlier?.movedAt ?? 0,
  };
  world[key] = charge;
  return charge;
}
