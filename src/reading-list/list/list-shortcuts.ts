import { message } from '#i18n/message.ts';
import type { ShortcutGroup } from '#ui/controls/shortcuts.tsx';

/** What `list-keys.ts` does, as the reader is told. */
export function shortcutsOfList(): ShortcutGroup {
  return {
    title: message('listTitle'),
    shortcuts: [
      { keys: [['j'], ['↓']], does: message('shortcutNextStory') },
      { keys: [['k'], ['↑']], does: message('shortcutPreviousStory') },
      { keys: [[message('keyEnter')]], does: message('shortcutOpenStory') },
      { keys: [['x']], does: message('shortcutSelectStory') },
      { keys: [['u']], does: message('shortcutReadUnread') },
      { keys: [['e']], does: message('shortcutArchive') },
      { keys: [[message('keyDelete')]], does: message('shortcutDelete') },
      { keys: [['/']], does: message('shortcutSearch') },
      { keys: [[message('keyEscape')]], does: message('shortcutClearSelection') },
      { keys: [['?']], does: message('shortcutHelp') },
    ],
  };
}
