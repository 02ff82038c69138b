import { defineConfig } from 'playwright/test';

export default defineConfig({
  projects: [
    { name: 'chromium', testDir: 'specs' },
    { name: 'firefox', testDir: 'firefox', workers: 2 },
  ],
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  // Each test starts its own browser, which waits more than it works: two for each of two cores.
  workers: 4,
  fullyParallel: false,
  // Here a test that only passes the second time has found something. Where others' work shares the
  // machine it may have met a stall: it is tried again, and named.
  retries: process.env.CI ? 2 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
});
