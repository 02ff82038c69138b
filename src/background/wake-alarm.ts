import browser from 'webextension-polyfill';

/** Wakes a new worker when one dies while an analysis runs; set only as long as one does. */
export const wakeAlarm = 'resume-analyses';

/** Half a minute is the shortest period that browsers keep. */
export function setWakeAlarm(): void {
  browser.alarms.create(wakeAlarm, { periodInMinutes: 0.5 });
}

export async function clearWakeAlarm(): Promise<void> {
  await browser.alarms.clear(wakeAlarm);
}
