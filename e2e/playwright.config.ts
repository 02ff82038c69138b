import { defineConfig } from 'playwright/test';

export default defineConfig({
  projects: [
    // By tests, not by files: at the end no core waits for the other's long file.
    { name: 'chromium', testDir: 'specs', fullyParallel: true },
    { name: 'firefox', testDir: 'firefox' },
  ],
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  // Each test starts its own browser. On two cores four at a time save two of seventeen minutes, and tests that a slow
  // machine should not touch fail of it.
  workers: 2,
  // Here a test that only passes the second time has found something. Where others' work shares the
  // machine it may have met a stall: it is tried again, and named.
  retries: process.env.CI ? 2 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
});
