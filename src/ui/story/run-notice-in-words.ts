import type { RunNotice } from '#domain/analysis/run-notice.ts';
import { interfaceLanguage, message } from '#i18n/message.ts';

/** What the reader is told of a whole analysis. */
export function runNoticeInWords({ read, of }: RunNotice): string {
  const number = (count: number) => count.toLocaleString(interfaceLanguage());
  return message('runPartlyRead', number(read), number(of));
}
