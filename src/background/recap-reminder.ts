import browser from 'webextension-polyfill';
import { dayToRecap, nextRecapMoment } from '#domain/recap/recap-moment.ts';
import { weekOfDay } from '#domain/recap/recap-week.ts';
import { dayOf } from '#domain/text/day-of.ts';
import { message, plural } from '#i18n/message.ts';
import { database } from '#store/database/database.ts';
import { readSettings } from '#store/settings/settings.ts';

/** Wakes the worker once a week, and only for who chose a day for it. */
export const recapAlarm = 'recap-reminder';

/** Ids of our notifications: this, then the first day of the week whose recap a click opens. */
const recapOf = 'recap ';

/** Sets the alarm anew after the reader chose a day, or none. */
export async function remindOfRecap(): Promise<void> {
  hearRecapClicks();
  const { recapDay } = await readSettings();
  if (recapDay === null || !(await mayNotify())) await browser.alarms.clear(recapAlarm);
  else browser.alarms.create(recapAlarm, { when: nextRecapMoment(recapDay, Date.now()) });
}

/** At the start of the browser: an alarm that was kept stands, also one whose time passed meanwhile and is still to ring. */
export async function keepRecapReminder(): Promise<void> {
  const { recapDay } = await readSettings();
  const kept = await browser.alarms.get(recapAlarm);
  if (!kept || recapDay === null) await remindOfRecap();
}

/** The chosen moment has come: offers the recap of the week, if there is something in it. */
export async function offerRecap(): Promise<void> {
  const { recapDay } = await readSettings();
  await remindOfRecap();
  if (recapDay === null || !(await mayNotify())) return;
  const { start, end } = weekOfDay(dayToRecap(Date.now()));
  const stories = await database.readingStates
    .where('savedAt')
    .between(start, end, true, false)
    .count();
  if (stories === 0) return;
  await browser.notifications.create(`${recapOf}${dayOf(start)}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/gloss-128.png'),
    title: message('noticeRecapTitle'),
    message: plural('noticeRecapStories', stories),
  });
}

/** Hears clicks on our notifications, where the reader let us show any: the API is not there before. */
export function hearRecapClicks(): void {
  const { notifications } = browser as Partial<typeof browser>;
  notifications?.onClicked.addListener(openRecap);
}

function openRecap(id: string): void {
  if (!id.startsWith(recapOf)) return;
  const page = browser.runtime.getURL('src/reading-list/index.html');
  void browser.tabs.create({ url: `${page}#/recap/${id.slice(recapOf.length)}` });
  void browser.notifications.clear(id);
}

function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}
