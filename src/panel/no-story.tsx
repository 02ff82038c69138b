import type { UnreadableReason } from '#domain/article/tab-state.ts';
import { builtFor } from '#domain/settings/built-for.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { messageWith } from '#ui/controls/message-with.tsx';
import { PageState } from '#ui/controls/page-state.tsx';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { ShortcutKeys } from '#ui/controls/shortcut-keys.tsx';
import { unreadableSentence } from '#ui/notices/unreadable-sentence.ts';
import { correctReading } from './correct-reading.ts';

/** Firefox takes back the access that a click gave with every load of the page: only the toolbar button gives it again. */
const keepsAccess = builtFor !== 'firefox';

/** Shown while the active tab has not been read. */
export function WhatToPress({ tabId }: { tabId: number | null }) {
  return (
    <PageState title={message('panelEmptyTitle')}>
      <p>{messageWith('panelEmptyHint', <ShortcutKeys />)}</p>
      {keepsAccess && <ReadButton tabId={tabId} />}
    </PageState>
  );
}

/** Shown when the tab has loaded another page since it was read. */
export function PageLeft({ tabId }: { tabId: number }) {
  return (
    <PageState title={message('panelLeftTitle')}>
      <p>{messageWith('panelLeftHint', <ShortcutKeys />)}</p>
      {keepsAccess ? (
        <ReadButton tabId={tabId} />
      ) : (
        <p class="faint">{message('panelLeftAccess')}</p>
      )}
    </PageState>
  );
}

/** Shown for a page that Gloss cannot read. */
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
          {message('panelPointToText')}
        </button>
      )}
    </PageState>
  );
}

/** Reasons that can be wrong: the page may have an article after all. */
const hasText: UnreadableReason[] = ['no article', 'too short', 'section front', 'gallery'];

/** Works if Gloss still has access to the tab's page from an earlier click on the toolbar button. */
function ReadButton({ tabId }: { tabId: number | null }) {
  return (
    <button
      type="button"
      class="button main"
      disabled={tabId === null}
      onClick={() => tabId !== null && sendToBackground({ type: 'read-page', tabId })}
    >
      {message('panelReadPage')}
    </button>
  );
}
