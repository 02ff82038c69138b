import { fakeI18n } from './fake-i18n.ts';

type Listener = (...values: unknown[]) => void;

class FakeEvent {
  readonly listeners = new Set<Listener>();
  addListener = (listener: Listener) => void this.listeners.add(listener);
  removeListener = (listener: Listener) => void this.listeners.delete(listener);
  fire = (...values: unknown[]) => {
    for (const listener of this.listeners) listener(...values);
  };
}

/** For unit tests: the little of a browser that our pages talk to. To be made before a page is imported. */
export function fakeBrowser() {
  let active = 1;
  const sent: unknown[] = [];
  const events = {
    onActivated: new FakeEvent(),
    onAttached: new FakeEvent(),
    onReplaced: new FakeEvent(),
  };
  const onMessage = new FakeEvent();
  const port = { onDisconnect: new FakeEvent(), onMessage: new FakeEvent(), disconnect: () => {} };
  const browser = {
    i18n: {
      ...fakeI18n,
      detectLanguage: async () => ({
        isReliable: true,
        languages: [{ language: 'en', percentage: 99 }],
      }),
    },
    runtime: {
      id: 'gloss',
      sendMessage: async (message: unknown) => void sent.push(message),
      connect: () => port,
      openOptionsPage: async () => {},
      getURL: (path: string) => `chrome-extension://gloss/${path}`,
      getPlatformInfo: async () => ({ os: 'linux' }),
      onMessage,
    },
    tabs: {
      ...events,
      query: async () => [{ id: active }],
      get: async (id: number) => ({ id, url: 'https://news.example/chips' }),
      create: async () => ({ id: 99 }),
      sendMessage: async () => {},
    },
    scripting: { executeScript: async () => [], insertCSS: async () => {} },
    alarms: { create: () => {}, clear: async () => true, get: async () => undefined },
    permissions: { request: async () => true, contains: async () => false },
  };
  Object.assign(globalThis, { browser, chrome: browser });
  return {
    /** Every message to the background, oldest first. */
    sent,
    /** Has somebody send a message to the background. */
    say: (message: unknown, sender: unknown) => onMessage.fire(message, sender),
    /** Brings another tab to the front. */
    activate: (tabId: number) => {
      active = tabId;
      events.onActivated.fire({ tabId });
    },
  };
}
