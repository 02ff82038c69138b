import type { VersionWithNews } from '#domain/settings/versions-with-news.ts';
import { type MessageKey, message } from '#i18n/message.ts';

const words: Record<VersionWithNews, MessageKey> = { '0.2.0': 'newsOfReadingList' };

/** What is new in a version, in a line. */
export function newsInWords(version: VersionWithNews): string {
  return message('newsIn', version, message(words[version]));
}
