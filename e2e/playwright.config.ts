import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  // Each spec file starts its own browser; two at a time keep a small machine busy enough.
  workers: 2,
  fullyParallel: false,
  // A test that only passes the second time has found something.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
});
