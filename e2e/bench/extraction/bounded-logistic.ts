/** One example: the numbers of the traits it has, whether it is of the article, how much it counts. */
export interface Example {
  traits: number[];
  isTrue: boolean;
  weight: number;
}

/** Which way a trait may speak: -1 only against, 1 only for, 0 either way. */
export type Sign = -1 | 0 | 1;

export interface Weights {
  start: number;
  points: Float64Array;
}

/**
 * Logistic regression with a quadratic penalty on every weight but the start, each weight kept on
 * the side that its sign allows. Solved one weight at a time by Newton steps within a trust region
 * (Genkin, Lewis and Madigan 2007), until a round over all changes next to nothing.
 */
export function fitLogistic(
  examples: readonly Example[],
  signs: readonly Sign[],
  penalty: number | ((trait: number) => number),
): Weights {
  const penaltyOf = typeof penalty === 'number' ? () => penalty : penalty;
  const { offsets, rows } = columnsOf(examples, signs.length);
  const direction = Float64Array.from(examples, ({ isTrue }) => (isTrue ? 1 : -1));
  const weight = Float64Array.from(examples, (example) => example.weight);
  const margin = new Float64Array(examples.length);
  const points = new Float64Array(signs.length);
  const reach = new Float64Array(signs.length + 1).fill(1);
  const everyRow = Int32Array.from(examples, (_, row) => row);
  let start = 0;

  /** The Newton step of one weight, no longer than its reach, with the curvature at its least kind. */
  const stepOf = (own: Int32Array, value: number, limit: number, ridge: number): number => {
    let slope = ridge * value;
    let curve = ridge;
    for (const row of own) {
      const inner = (margin[row] as number) * (direction[row] as number);
      const miss = 1 / (1 + Math.exp(inner));
      slope -= (weight[row] as number) * (direction[row] as number) * miss;
      const far = Math.abs(inner);
      curve +=
        (weight[row] as number) *
        (far <= limit ? 0.25 : 1 / (2 + Math.exp(far - limit) + Math.exp(limit - far)));
    }
    if (curve === 0) return 0;
    return Math.max(-limit, Math.min(limit, -slope / curve));
  };
  const move = (own: Int32Array, by: number) => {
    for (const row of own) margin[row] = (margin[row] as number) + by;
  };

  for (let round = 0; round < 400; round++) {
    let furthest = 0;
    const first = stepOf(everyRow, start, reach[signs.length] as number, 0);
    start += first;
    move(everyRow, first);
    reach[signs.length] = Math.max(2 * Math.abs(first), (reach[signs.length] as number) / 2);
    for (let at = 0; at < signs.length; at++) {
      const own = rows.subarray(offsets[at], offsets[at + 1]);
      const value = points[at] as number;
      let step = stepOf(own, value, reach[at] as number, penaltyOf(at));
      const sign = signs[at];
      if (sign && (value + step) * sign < 0) step = -value;
      if (step === 0) continue;
      points[at] = value + step;
      move(own, step);
      reach[at] = Math.max(2 * Math.abs(step), (reach[at] as number) / 2);
      furthest = Math.max(furthest, Math.abs(step));
    }
    if (furthest < 0.004) break;
  }
  return { start, points };
}

/** The rows that have each trait, one trait after the other. */
function columnsOf(examples: readonly Example[], traits: number) {
  const offsets = new Int32Array(traits + 1);
  for (const { traits: own } of examples)
    for (const at of own) offsets[at + 1] = (offsets[at + 1] as number) + 1;
  for (let at = 0; at < traits; at++)
    offsets[at + 1] = (offsets[at + 1] as number) + (offsets[at] as number);
  const next = offsets.slice();
  const rows = new Int32Array(offsets[traits] as number);
  examples.forEach(({ traits: own }, row) => {
    for (const at of own) {
      rows[next[at] as number] = row;
      next[at] = (next[at] as number) + 1;
    }
  });
  return { offsets, rows };
}
