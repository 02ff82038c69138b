import browser from 'webextension-polyfill';

/** The one file that knows how browsers differ: Chromium has a side panel, Firefox a sidebar. */

/** Opens the panel beside the window. Must be called at once in the click, before anything is awaited. */
export function openSidePanel(windowId: number): Promise<void> {
  if (globalThis.chrome?.sidePanel) return chrome.sidePanel.open({ windowId });
  return browser.sidebarAction.open();
}

/** The click must reach us (it brings the access to the page), so the browser must not take it for itself. */
export async function keepClickForUs(): Promise<void> {
  await globalThis.chrome?.sidePanel?.setPanelBehavior({ openPanelOnActionClick: false });
}
