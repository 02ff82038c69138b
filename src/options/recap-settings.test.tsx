// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings } from '#domain/settings/settings.ts';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';

const { sent } = fakeBrowser();
const { default: browser } = await import('webextension-polyfill');
const { RecapSettings } = await import('./recap-settings.tsx');
const { readSettings, saveSettings } = await import('#store/settings/settings.ts');

const permissions = { request: vi.fn(), contains: vi.fn(), remove: vi.fn() };
Object.assign(browser, { permissions });

let root: HTMLElement | null = null;
beforeEach(async () => {
  if (root) render(null, root);
  sent.length = 0;
  vi.resetAllMocks();
  permissions.remove.mockResolvedValue(true);
  await saveSettings({ recapDay: null });
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

const show = (recapDay: number | null) =>
  root && render(<RecapSettings settings={{ ...defaultSettings, recapDay }} />, root);
const soon = (look: () => unknown) => vi.waitFor(look, { timeout: 10_000 });
function choose(value: string) {
  const select = document.querySelector('select') as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
const status = () => document.querySelector('[role=status]')?.textContent;

test('a day is saved when the browser grants notifications, which is asked for at once', async () => {
  permissions.request.mockResolvedValue(true);
  show(null);
  expect(permissions.contains).not.toHaveBeenCalled();
  choose('5');
  expect(permissions.request).toHaveBeenCalledWith({ permissions: ['notifications'] });
  await soon(() => expect(sent).toEqual([{ type: 'remind-of-recap' }]));
  expect((await readSettings()).recapDay).toBe(5);
  expect(permissions.remove).not.toHaveBeenCalled();
});

test('without notification permission there is no reminder, and the page says so', async () => {
  permissions.request.mockResolvedValue(false);
  show(null);
  choose('5');
  await soon(() => expect(status()).toContain('need notification permission'));
  await soon(() => expect(permissions.remove).toHaveBeenCalled());
  expect((await readSettings()).recapDay).toBeNull();
});

test('without a day the permission is given back', async () => {
  await saveSettings({ recapDay: 5 });
  permissions.contains.mockResolvedValue(true);
  show(5);
  choose('');
  await soon(() => expect(permissions.remove).toHaveBeenCalled());
  expect(permissions.request).not.toHaveBeenCalled();
  expect((await readSettings()).recapDay).toBeNull();
});

test('a day whose permission was taken away is pointed out', async () => {
  permissions.contains.mockResolvedValue(false);
  show(5);
  await soon(() => expect(status()).toContain('Choose the day again'));
});
