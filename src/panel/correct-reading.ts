import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

/** Lets the reader point to blocks in a tab's page. Keyboard users have to move there first. */
export function correctReading(tabId: number, onNotice: (notice: Notice) => void): void {
  sendToBackground({ type: 'correct-reading', tabId });
  onNotice({
    text: message('panelPointHint'),
    action: null,
  });
}
