import browser from 'webextension-polyfill';
import { database } from '#store/database/database.ts';
import { emptyTrash, nextToGo } from '#store/stories/trash.ts';

/** Wakes the worker when something in the trash has been there for its time; set only while there is something in it. */
export const trashAlarm = 'empty-trash';

/** Deletes for good what has been in the trash for its time, and sets the alarm for the next. */
export async function keepTrash(): Promise<void> {
  await emptyTrash(database, Date.now());
  const next = await nextToGo(database);
  if (next === null) await browser.alarms.clear(trashAlarm);
  else browser.alarms.create(trashAlarm, { when: next });
}
