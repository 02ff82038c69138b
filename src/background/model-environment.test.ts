import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

fakeBrowser();
let asked: unknown = null;
Object.assign(Reflect.get(globalThis, 'browser').permissions, {
  contains: async (permission: unknown) => {
    asked = permission;
    return false;
  },
});

/** What the browser was asked before search terms are sent to a service that needs no access to its host. */
async function askedIn(mode: string): Promise<unknown> {
  vi.stubEnv('MODE', mode);
  vi.resetModules();
  const { modelEnvironment } = await import('./model-environment.ts');
  expect(await modelEnvironment('searchTerms').maySend?.()).toBe(false);
  return asked;
}

test('Firefox is asked whether search terms may be sent, and Chromium, which knows no such word, for nothing', async () => {
  expect(await askedIn('firefox')).toEqual({ origins: [], data_collection: ['searchTerms'] });
  expect(await askedIn('chromium')).toEqual({ origins: [] });
});
