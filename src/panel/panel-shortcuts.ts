import { message } from '#i18n/message.ts';
import type { ShortcutGroup } from '#ui/controls/shortcuts.tsx';

const alt = ['Alt', 'Shift'];

/** The shortcuts that work in the panel, and those in the page beside it. */
export function shortcutsOfPanel(): ShortcutGroup[] {
  return [
    {
      title: message('shortcutsInPage'),
      shortcuts: [
        { keys: [[...alt, 'G']], does: message('shortcutRead') },
        { keys: [[...alt, '↓']], does: message('shortcutNextClaim') },
        { keys: [[...alt, '↑']], does: message('shortcutPreviousClaim') },
        { keys: [[message('keyEscape')]], does: message('shortcutCloseCard') },
      ],
    },
    {
      title: message('shortcutsInPanel'),
      shortcuts: [
        { keys: [['←'], ['→']], does: message('shortcutTabs') },
        { keys: [['/']], does: message('questionLabel') },
        { keys: [['c']], does: message('shortcutCopyClaim') },
        { keys: [['?']], does: message('shortcutHelp') },
      ],
    },
  ];
}
