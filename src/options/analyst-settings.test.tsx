// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Endpoint } from '#domain/settings/settings.ts';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';

fakeBrowser();
const { default: browser } = await import('webextension-polyfill');
const items = new Map<string, unknown>();
const listeners = new Set<() => void>();
const told = async () => {
  for (const listener of listeners) listener();
};
Object.assign(browser, {
  permissions: { request: vi.fn(), contains: vi.fn(), remove: vi.fn() },
  storage: {
    session: {
      get: async (name: string) => ({ [name]: items.get(name) }),
      set: async (added: object) => {
        for (const [name, value] of Object.entries(added)) items.set(name, value);
        await told();
      },
      remove: async (name: string) => {
        items.delete(name);
        await told();
      },
    },
    onChanged: {
      addListener: (listener: () => void) => listeners.add(listener),
      removeListener: (listener: () => void) => listeners.delete(listener),
    },
  },
});
const { OptionsPage } = await import('./options-page.tsx');
const { deleteEverything } = await import('#store/settings/delete-everything.ts');
const { readSettings, saveSettings } = await import('#store/settings/settings.ts');
const { changeKeyKeeping } = await import('#store/settings/keys.ts');

const secret = 'sk-proj-Zq7LmW2xVb9TtR4nKc8PyH3d';
const endpoint = (id: string, address: string): Endpoint => ({
  id,
  preset: 'custom',
  address,
  key: secret,
  model: 'm',
});

let root: HTMLElement | null = null;
beforeEach(async () => {
  if (root) render(null, root);
  await deleteEverything();
  items.clear();
  vi.mocked(browser.permissions.remove).mockReset();
  await saveSettings({
    endpoints: [
      endpoint('e1', 'https://m.example/v1'),
      endpoint('e2', 'https://other.example/v1'),
      endpoint('e3', 'https://other.example/v2'),
    ],
    defaultEndpointId: 'e1',
  });
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

const soon = <T,>(look: () => T) => vi.waitFor(look, { timeout: 15_000 });
const button = (name: string) => {
  const found = [...document.querySelectorAll('button')].find(
    (each) => each.textContent?.trim() === name,
  );
  if (!found) throw new Error(`There is no button named ${name}.`);
  return found;
};
const open = () => {
  if (root) render(<OptionsPage />, root);
  return soon(() => button('Remove this provider and its key'));
};

test('a provider that is removed takes its key and the permission for its host with it', async () => {
  await changeKeyKeeping({ keeping: 'session' }, browser.storage.session);
  (await open()).click();
  await soon(() =>
    expect(browser.permissions.remove).toHaveBeenCalledWith({ origins: ['https://m.example/*'] }),
  );
  expect((await readSettings()).endpoints.map(({ id }) => id)).toEqual(['e2', 'e3']);
  expect(Object.keys(Object(items.get('keys')).keys)).toEqual(['e2', 'e3']);
});

test('a host that another provider is on stays permitted', async () => {
  await saveSettings({ defaultEndpointId: 'e2' });
  (await open()).click();
  await soon(async () => expect((await readSettings()).endpoints).toHaveLength(2));
  // What would follow upon it has had its time.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(browser.permissions.remove).not.toHaveBeenCalled();
});

test('locked keys are told of where they are set up, and a wrong passphrase unlocks nothing', async () => {
  const passphrase = 'anchovy lantern quarry';
  await changeKeyKeeping({ keeping: 'passphrase', passphrase }, browser.storage.session);
  items.clear();
  await open();
  await soon(() => expect(document.body.textContent).toContain('Your API keys are locked.'));
  expect(document.querySelector<HTMLInputElement>('#key')?.value).toBe('');
  const type = async (words: string) => {
    const input = document.querySelector<HTMLInputElement>('.unlock-form input');
    if (!input) throw new Error('There is no field for the passphrase.');
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    // Until the page has drawn what was typed.
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await type('anchovy');
  button('Unlock').click();
  await soon(() => expect(document.body.textContent).toContain('That’s not the passphrase.'));
  await type(passphrase);
  button('Unlock').click();
  await soon(() => expect(document.body.textContent).not.toContain('Your API keys are locked.'));
  expect(button('Lock now')).toBeTruthy();
});

test('a key that went with its session is asked for again where it is typed', async () => {
  await changeKeyKeeping({ keeping: 'session' }, browser.storage.session);
  await open();
  const key = () => document.querySelector<HTMLInputElement>('#key');
  await soon(() => expect(key()?.placeholder).toBe('Saved. Type a new key to replace it.'));
  items.clear();
  await told();
  await soon(() => expect(document.body.textContent).toContain('Enter it again.'));
  expect(key()?.placeholder).not.toContain('Saved');
});
