import type { ImportProblem, ImportProblemReason } from '#domain/import/import-story.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import type { UnreadableKind } from '#store/transfer/import-lines.ts';

const unreadable: Record<UnreadableKind, MessageKey> = {
  'unknown file': 'listImportUnknownFile',
  'not a backup': 'listImportNotBackup',
  'newer backup': 'listImportNewerBackup',
  'damaged file': 'listImportDamagedFile',
  'no stories': 'listImportNoStories',
  'file too large': 'listImportTooLarge',
  'damaged archive': 'listImportDamagedArchive',
  'no list in archive': 'listImportNoList',
  'file in archive too large': 'listImportTooLargeInArchive',
};

/** Why a file cannot be imported, in a sentence. */
export const unreadableInWords = (kind: UnreadableKind): string => message(unreadable[kind]);

/** E.g. `Entry 4: no web address`. */
export function problemInWords({ entry, reason }: ImportProblem): string {
  return message('listImportEntry', formatNumber(entry), reasonInWords(reason));
}

function reasonInWords(reason: ImportProblemReason): string {
  switch (reason.kind) {
    case 'no address':
      return message('listImportNoAddress');
    case 'dead address':
      return message('listImportDeadAddress');
    case 'cut short':
      return message('listImportCutShort');
    case 'not a story':
      return message('listImportNotStory');
    case 'rule refused':
      return message('listImportRuleRefused');
    case 'invalid':
      return reason.at ? message('listImportInvalidAt', reason.at) : message('listImportInvalid');
  }
}
