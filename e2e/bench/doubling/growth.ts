import { type Shape, textOf } from './shapes.ts';

/** Reads a text from outside; what it returns does not matter. */
export type Reader = (text: string) => unknown;

export interface Growth {
  /** Characters of the longer text. */
  length: number;
  /** How many times as long eight times the text took. */
  ratio: number;
}

/** Below this, in milliseconds, what else the machine does says more than the text. */
const telling = 10;
/** More is not read: what grows worse than linearly has shown it by then. */
const enough = 500;
const lengths = [1 << 10, 1 << 13, 1 << 16];
/** Linear work takes eight times as long, n log n a little more, and a noisy machine twice that; squares take 64 times. */
export const mostGrowth = 20;
/** Of a text that is four times as long: linear work takes four times, squares 16. */
const mostOfNext = 10;

/**
 * How the work of a reader grows with a shape: the text becomes eight times as long until reading it takes long
 * enough to tell. Null for a reader that never does.
 */
export async function growthOf(read: Reader, shape: Shape): Promise<Growth | null> {
  let most: Growth | null = null;
  let before = Number.POSITIVE_INFINITY;
  for (const length of lengths) {
    const text = textOf(shape, length);
    let took = await timeOf(read, text);
    if (took >= telling && took / before > mostGrowth) {
      // Measured again before it is believed: the first time may have been that of a compiler or of a full heap.
      took = await least(read, text, took);
      before = await least(read, textOf(shape, length / 8), Number.POSITIVE_INFINITY);
    }
    const ratio = took / before;
    // A full cache or heap makes one step of it: what grows worse than linearly does so at the next length too.
    if (took >= telling && took < enough && ratio > mostGrowth) {
      const longer = await least(read, textOf(shape, length * 4), Number.POSITIVE_INFINITY);
      if (longer / took < mostOfNext) return { length, ratio: mostGrowth };
    }
    if (took >= telling && ratio > (most?.ratio ?? 0)) most = { length, ratio };
    if (took > enough) break;
    before = Math.max(took, 0.01);
  }
  return most;
}

/** The least of several times: whatever disturbs a measurement makes it longer. */
async function least(read: Reader, text: string, first: number): Promise<number> {
  let best = first;
  for (let round = 0; round < 3; round++) best = Math.min(best, await timeOf(read, text));
  return Math.max(best, 0.01);
}

/** Milliseconds of the processor, since a busy machine lengthens those of the clock. */
async function timeOf(read: Reader, text: string): Promise<number> {
  const began = process.cpuUsage();
  await read(text);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
