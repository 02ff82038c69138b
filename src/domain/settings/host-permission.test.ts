import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function builtForFirefox() {
  vi.stubEnv('MODE', 'firefox');
  vi.resetModules();
  const { hostPermission } = await import('./host-permission.ts');
  return hostPermission;
}

async function builtForChromium() {
  const { hostPermission } = await import('./host-permission.ts');
  return hostPermission;
}

test('Chromium is asked for exactly the host and the port', async () => {
  const hostPermission = await builtForChromium();
  expect(hostPermission('http://localhost:11434/v1')).toEqual({
    origins: ['http://localhost:11434/*'],
  });
  expect(hostPermission('https://api.example/v1')).toEqual({ origins: ['https://api.example/*'] });
});

test('Firefox, whose patterns know no ports, is asked for the host and whether text of pages may be sent', async () => {
  const hostPermission = await builtForFirefox();
  expect(hostPermission('http://localhost:11434/v1')).toEqual({
    origins: ['http://localhost/*'],
    data_collection: ['websiteContent'],
  });
});

test('Firefox is asked for search terms where those are what goes out, and Chromium for nothing more', async () => {
  const inChromium = await builtForChromium();
  expect(inChromium('https://search.example', 'searchTerms')).toEqual({
    origins: ['https://search.example/*'],
  });
  const inFirefox = await builtForFirefox();
  expect(inFirefox('https://search.example', 'searchTerms').data_collection).toEqual([
    'searchTerms',
  ]);
});

test('a pattern that is given as one is asked for as it is', async () => {
  const hostPermission = await builtForChromium();
  expect(hostPermission('https://api.example/*')).toEqual({ origins: ['https://api.example/*'] });
});

test('the line to set on a local server names the origin that this browser sends', async () => {
  const lineIn = async () => {
    const { presetOf } = await import('./endpoint-presets.ts');
    return presetOf('ollama').originLine;
  };
  expect(await lineIn()).toBe('OLLAMA_ORIGINS=chrome-extension://*');
  await builtForFirefox();
  expect(await lineIn()).toBe('OLLAMA_ORIGINS=moz-extension://*');
});
