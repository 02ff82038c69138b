import browser from 'webextension-polyfill';
import { dataPermission } from '#domain/settings/host-permission.ts';
import {
  chosenSearcher,
  hostOfSearch,
  priceOfSearch,
  searcherName,
} from '#domain/settings/search-services.ts';
import type { Settings } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { saveSettings } from '#store/settings/settings.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

/** A search as the reader wants it: of a story, or of a question about it; `agreed`: they know the price. */
interface WantedSearch {
  articleId: string;
  questionId?: string;
  /** Null: as code writes it. */
  query: string | null;
  agreed: boolean;
}

/** Sends a search by the service that the reader has chosen, to which they agree by that to send queries. */
export async function sendSearch(
  wanted: WantedSearch,
  settings: Settings,
  onNotice: (notice: Notice) => void,
): Promise<void> {
  // Within the click, and before anything is awaited. Where it was allowed before, nothing is asked.
  const needed = dataPermission('searchTerms');
  if (needed.data_collection && !(await isAllowed(needed))) {
    return onNotice({ text: message('webSearchNotAllowed'), action: null });
  }
  const service = chosenSearcher(settings);
  if (service) await saveSettings({ searchAgreedHost: hostOfSearch(service) });
  sendToBackground({ type: 'search-web', ...wanted });
}

/** What the reader searches with, as it is shown; null where they chose nothing. */
export function searcherOnScreen(settings: Settings) {
  const service = chosenSearcher(settings);
  return (
    service && {
      name: searcherName(service),
      host: hostOfSearch(service),
      price: priceOfSearch(service),
      agreed: settings.searchAgreedHost === hostOfSearch(service),
    }
  );
}

/** After a passphrase was typed, the click is over: a browser that won't ask then tells what was allowed before. */
async function isAllowed(needed: ReturnType<typeof dataPermission>): Promise<boolean> {
  return browser.permissions
    .request(needed)
    .catch(() => browser.permissions.contains({ origins: [], ...needed }));
}
