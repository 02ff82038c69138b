import browser from 'webextension-polyfill';
import { observe } from '#store/database/observe.ts';
import { type IconSign, iconSigns } from '#store/settings/icon-signs.ts';
import { logFailure } from './log-failure.ts';

const signs: Record<IconSign, string> = { reading: '…', changed: '!' };

/** What each tab's icon bears now, so that the browser is told of changes alone; a new worker tells it everything once. */
let borne = new Map<number, IconSign | null>();

/** The icon says that a page is being read, or that a saved article has changed, for as long as it is so; else nothing. */
export function followBadges(): void {
  observe(iconSigns).subscribe({
    next: (wanted) => logFailure(bear(wanted)),
    error: (cause) => logFailure(Promise.reject(cause)),
  });
}

async function bear(wanted: Map<number, IconSign | null>): Promise<void> {
  const before = borne;
  borne = wanted;
  const tabIds = [...new Set([...before.keys(), ...wanted.keys()])];
  const changed = tabIds.filter((tabId) => before.get(tabId) !== wanted.get(tabId));
  await Promise.all(
    changed.map(async (tabId) => {
      const sign = wanted.get(tabId);
      // A tab may be closed by now.
      const text = browser.action.setBadgeText({ tabId, text: sign ? signs[sign] : '' });
      await text.catch(() => undefined);
    }),
  );
}
