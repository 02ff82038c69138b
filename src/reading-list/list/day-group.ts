import { momentShown } from '#domain/story/moment-shown.ts';
import { interfaceLanguage, message } from '#i18n/message.ts';

const day = 86_400_000;

/** The heading of the stories saved when this one was: today, yesterday, this week, then the month. Epoch milliseconds. */
export function dayGroup(savedAt: number, now: number): string {
  const today = new Date(now).setHours(0, 0, 0, 0);
  if (savedAt >= today) return message('listToday');
  if (savedAt >= today - day) return message('listYesterday');
  if (savedAt >= today - 6 * day) return message('listLastDays');
  const month = new Intl.DateTimeFormat(interfaceLanguage(), { month: 'long', year: 'numeric' });
  return month.format(momentShown(savedAt));
}
