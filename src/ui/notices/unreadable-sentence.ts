import type { UnreadableReason } from '#domain/article/tab-state.ts';
import { type MessageKey, message } from '#i18n/message.ts';

interface UnreadableKeys {
  sentence: MessageKey;
  wayOn: MessageKey;
  again: boolean;
}

const keys: Record<UnreadableReason, UnreadableKeys> = {
  'browser page': {
    sentence: 'unreadableBrowserPage',
    wayOn: 'unreadableOpenArticle',
    again: false,
  },
  'store page': { sentence: 'unreadableStorePage', wayOn: 'unreadableOpenArticle', again: false },
  pdf: { sentence: 'unreadablePdf', wayOn: 'unreadableFindWebVersion', again: false },
  'no article': { sentence: 'unreadableNoArticle', wayOn: 'unreadableWaitForArticle', again: true },
  'too short': { sentence: 'unreadableTooShort', wayOn: 'unreadableExpand', again: true },
  'section front': { sentence: 'unreadableSectionFront', wayOn: 'unreadableOpenOne', again: true },
  'search results': {
    sentence: 'unreadableSearchResults',
    wayOn: 'unreadableOpenResult',
    again: true,
  },
  'sign-in': { sentence: 'unreadableSignIn', wayOn: 'unreadableSignInFirst', again: true },
  gallery: { sentence: 'unreadableGallery', wayOn: 'unreadableOpenAnother', again: true },
  'not loaded': { sentence: 'unreadableNotLoaded', wayOn: 'unreadableWait', again: true },
  'access lost': { sentence: 'unreadableAccessLost', wayOn: 'unreadableGiveAccess', again: false },
  'closed to extensions': {
    sentence: 'unreadableClosed',
    wayOn: 'unreadableClosedWhere',
    again: false,
  },
  'reader view': {
    sentence: 'unreadableReaderView',
    wayOn: 'unreadableLeaveReaderView',
    again: false,
  },
  failed: { sentence: 'unreadableFailed', wayOn: 'unreadableReload', again: true },
};

interface UnreadableWords {
  /** What is the matter, in one sentence. */
  sentence: string;
  /** What the reader can do instead. */
  wayOn: string;
  /** Whether reading the same page again can help. */
  again: boolean;
}

/** What the reader is told when a page could not be read, and what to do next. */
export function unreadableSentence(reason: UnreadableReason): UnreadableWords {
  const { sentence, wayOn, again } = keys[reason];
  return { sentence: message(sentence), wayOn: message(wayOn), again };
}
