import { sendToBackground } from '#messages/send-to-background.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

/** Lets the reader point at blocks in the page of a tab; the keyboard has to be brought there first. */
export function correctReading(tabId: number, onNotice: (notice: Notice) => void): void {
  sendToBackground({ type: 'correct-reading', tabId });
  onNotice({
    text: 'Now point at a part of the page. F6 brings the keyboard there.',
    action: null,
  });
}
