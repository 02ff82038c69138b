import browser from 'webextension-polyfill';

interface Dom {
  openOrClosedShadowRoot(host: Element): ShadowRoot | null;
}

/** The shadow root of an element, a closed one too. Some elements can have none, and the browser then throws. */
export function rootOf(host: Element): ShadowRoot | null {
  const dom: Dom | undefined = Reflect.get(browser, 'dom');
  try {
    return dom?.openOrClosedShadowRoot(host) ?? null;
  } catch {
    return null;
  }
}
