/**
 * How many inputs a fuzz test makes: the same ones in every run, so that a change of code alone decides. With
 * `GLOSS_FUZZ_RUNS` so many others are made, new ones each time; `GLOSS_FUZZ_SEED` makes those of a failure again.
 */
export function fuzzSettings(usual: number): { numRuns: number; seed: number } {
  const { GLOSS_FUZZ_RUNS: runs, GLOSS_FUZZ_SEED: seed } = process.env;
  if (seed !== undefined) return { numRuns: Number(runs ?? usual), seed: Number(seed) };
  if (runs === undefined) return { numRuns: usual, seed: 20_261_127 };
  return { numRuns: Number(runs), seed: Date.now() % 2 ** 31 };
}

/** Milliseconds that a test may take which makes as many inputs as it is told. */
export const fuzzTimeout = 3_600_000;
