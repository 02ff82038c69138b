import type { Exchange } from './exchange.ts';

/**
 * Plays a fault; `hit` counts from 1 since it was set. `answer` has the request answered as if
 * there were no fault.
 */
export type Fault = (
  exchange: Exchange,
  hit: number,
) => Promise<'answer' | undefined> | 'answer' | undefined;

/** The same fault for every request. */
export function always(play: (exchange: Exchange) => unknown): Fault {
  return async (exchange) => {
    await play(exchange);
    return undefined;
  };
}

/** The fault for the first so many requests, then an answer. */
export function atFirst(times: number, play: (exchange: Exchange) => void): Fault {
  return (exchange, hit) => {
    if (hit > times) return 'answer';
    play(exchange);
    return undefined;
  };
}
