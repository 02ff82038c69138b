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
  const port = { onDisconnect: new FakeEvent(), onMessage: new FakeEvent(), disconnect: () => {} };
  const browser = {
    i18n: fakeI18n,
    runtime: {
      id: 'gloss',
      sendMessage: async (message: unknown) => void sent.push(message),
      connect: () => port,
      openOptionsPage: async () => {},
    },
    tabs: { ...events, query: async () => [{ id: active }], create: async () => ({ id: 99 }) },
    permissions: { request: async () => true },
  };
  Object.assign(globalThis, { browser, chrome: browser });
  return {
    /** Every message to the background, oldest first. */
    sent,
    /** Brings another tab to the front. */
    activate: (tabId: number) => {
      active = tabId;
      events.onActivated.fire({ tabId });
    },
  };
}
