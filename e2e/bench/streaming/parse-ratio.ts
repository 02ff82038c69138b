import { JsonPushParser } from '#analysts/model/json-push-parser.ts';

const pieceLength = 3;
const rounds = 41;

/** How many times as long it takes to parse a document in pieces of three characters as to parse it at once. */
export function parseRatio(document: string): { pieces: number; whole: number; ratio: number } {
  const pieces = document.match(new RegExp(`[^]{1,${pieceLength}}`, 'g')) ?? [];
  const inPieces = () => {
    const parser = new JsonPushParser();
    for (const piece of pieces) parser.push(piece);
    if (parser.state !== 'closed') throw new Error('The document was not parsed.');
  };
  const times = { pieces: [] as number[], whole: [] as number[] };
  // Taken in turns, so that what else the machine does falls on both.
  for (let round = 0; round < rounds; round++) {
    times.pieces.push(timeOf(inPieces));
    times.whole.push(timeOf(() => JSON.parse(document)));
  }
  const taken = { pieces: median(times.pieces), whole: median(times.whole) };
  return { ...taken, ratio: taken.pieces / taken.whole };
}

function timeOf(act: () => void): number {
  const began = performance.now();
  for (let count = 0; count < 5; count++) act();
  return (performance.now() - began) / 5;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
