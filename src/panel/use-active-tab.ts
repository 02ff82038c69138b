import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** Id of the active tab of the panel's own window; null before it is known. Ids need no permission. */
export function useActiveTab(): number | null {
  const [tabId, setTabId] = useState<number | null>(null);
  useEffect(() => {
    let latest = 0;
    const look = async () => {
      latest += 1;
      const asked = latest;
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (asked === latest) setTabId(tab?.id ?? null);
    };
    void look();
    const events = [browser.tabs.onActivated, browser.tabs.onAttached, browser.tabs.onReplaced];
    for (const event of events) event.addListener(look);
    return () => {
      for (const event of events) event.removeListener(look);
    };
  }, []);
  return tabId;
}
