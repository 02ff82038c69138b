import type { UnreadableReason } from '#domain/article/tab-state.ts';
import { unreadableSentence } from '#domain/article/unreadable-sentence.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { PageState } from '#ui/controls/page-state.tsx';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { correctReading } from './correct-reading.ts';

/** The tab in front was not read. */
export function WhatToPress({ tabId }: { tabId: number | null }) {
  return (
    <PageState title="Nothing read in this tab yet">
      <p>
        Open a news article and press the Gloss button in the toolbar, or <kbd>Alt</kbd>{' '}
        <kbd>Shift</kbd> <kbd>G</kbd>.
      </p>
      <ReadButton tabId={tabId} />
    </PageState>
  );
}

/** The tab went on to another page since it was read. */
export function PageLeft({ tabId }: { tabId: number }) {
  return (
    <PageState title="This tab has moved on">
      <p>
        It shows another page now, which was not read. Press the Gloss button in the toolbar, or{' '}
        <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>G</kbd>, to read it.
      </p>
      <ReadButton tabId={tabId} />
    </PageState>
  );
}

/** The reader pointed at a page that Gloss cannot read. */
export function PageUnreadable({
  tabId,
  reason,
  onNotice,
}: {
  tabId: number;
  reason: UnreadableReason | null;
  onNotice: (notice: Notice) => void;
}) {
  const { sentence, wayOn, again } = unreadableSentence(reason ?? 'failed');
  return (
    <PageState title={sentence}>
      <p role="status">{wayOn}</p>
      {again && <ReadButton tabId={tabId} />}
      {reason !== null && hasText.includes(reason) && (
        <button type="button" class="text-button" onClick={() => correctReading(tabId, onNotice)}>
          Point at the text in the page
        </button>
      )}
    </PageState>
  );
}

/** What a page may be taken for although it has a text to read. */
const hasText: UnreadableReason[] = ['no article', 'too short', 'section front', 'gallery'];

/** Works where the tab's page may still be read since an earlier press of the toolbar button. */
function ReadButton({ tabId }: { tabId: number | null }) {
  return (
    <button
      type="button"
      class="button main"
      disabled={tabId === null}
      onClick={() => tabId !== null && sendToBackground({ type: 'read-page', tabId })}
    >
      Read this page
    </button>
  );
}
