import browser from 'webextension-polyfill';
import { listenInBackground } from '#messages/listen-in-background.ts';
import { database } from '#store/database/database.ts';
import { forgetAllTabs, forgetTab } from '#store/settings/tabs.ts';
import { repairMoments } from '#store/stories/repair-moments.ts';
import { followBadges } from './badge.ts';
import { keepTrash, trashAlarm } from './empty-trash.ts';
import { followTab } from './follow-tab.ts';
import { greetReader } from './greet-reader.ts';
import { handlePageMessage } from './handle-page-message.ts';
import { handleSurfaceMessage } from './handle-surface-message.ts';
import { logFailure } from './log-failure.ts';
import { openArticle } from './open-article.ts';
import { setOriginRules } from './origin-rules.ts';
import { pickEntry } from './pick-entry.ts';
import { prepareBrowser } from './prepare-browser.ts';
import { resumeQuestions } from './question-queue.ts';
import { endOrphanedReadings } from './read-page.ts';
import { hearRecapClicks, keepRecapReminder, offerRecap, recapAlarm } from './recap-reminder.ts';
import { endOrphanedRecaps } from './recap-writer.ts';
import { resumeSearches } from './resume-searches.ts';
import { resumeAnalyses } from './run-queue.ts';
import { followChanges, keepSync, syncAlarm, syncDevices } from './sync-devices.ts';
import { wakeAlarm } from './wake-alarm.ts';

/**
 * The table of contents of the worker: every event it hears, registered before anything is awaited,
 * since a worker that was asleep is handed only the events that it listens to at once.
 */

// The reader presses the toolbar button or its keyboard command, or picks an entry of the context menu.
browser.action.onClicked.addListener((tab) => openArticle(tab));
browser.contextMenus.onClicked.addListener((entry, tab) => pickEntry(entry, tab));

// The pages and our own surfaces speak.
listenInBackground({ onPageMessage: handlePageMessage, onSurfaceMessage: handleSurfaceMessage });
// A surface that shows a running analysis holds a port, so that it learns of this worker's death.
browser.runtime.onConnect.addListener(() => undefined);

// Tabs go elsewhere, or away.
browser.tabs.onUpdated.addListener((tabId, changes, tab) =>
  logFailure(followTab(tabId, changes, tab)),
);
browser.tabs.onRemoved.addListener((tabId) => logFailure(forgetTab(tabId)));
browser.tabs.onReplaced.addListener((_added, removed) => logFailure(forgetTab(removed)));

// The browser and the extension begin.
browser.runtime.onInstalled.addListener(() => prepareBrowser());
browser.runtime.onInstalled.addListener((details) => logFailure(greetReader(details)));
browser.runtime.onStartup.addListener(() => logFailure(forgetAllTabs()));
browser.runtime.onInstalled.addListener(() => logFailure(keepRecapReminder()));
browser.runtime.onStartup.addListener(() => logFailure(keepRecapReminder()));

// The chosen moment for the recap has come, and the reader presses what then shows.
browser.alarms.onAlarm.addListener((alarm) => {
  if (alarm.name === recapAlarm) logFailure(offerRecap());
});
hearRecapClicks();

// What was deleted has been in the trash for its time.
browser.alarms.onAlarm.addListener((alarm) => {
  if (alarm.name === trashAlarm) logFailure(keepTrash());
});
browser.runtime.onInstalled.addListener(() => logFailure(keepTrash()));
browser.runtime.onStartup.addListener(() => logFailure(keepTrash()));
browser.runtime.onInstalled.addListener(() => logFailure(repairMoments(database, Date.now())));
browser.runtime.onStartup.addListener(() => logFailure(repairMoments(database, Date.now())));

// The reader's devices are kept in step.
browser.alarms.onAlarm.addListener((alarm) => {
  if (alarm.name === syncAlarm) logFailure(syncDevices(false));
});
browser.runtime.onStartup.addListener(() => logFailure(syncDevices(false)));
followChanges();
logFailure(keepSync());

// An analysis was running when the worker before this one died.
browser.alarms.onAlarm.addListener((alarm) => {
  if (alarm.name === wakeAlarm) logFailure(resumeEverything());
});
// What the rows say of each tab shows on the icon.
followBadges();
logFailure(setOriginRules());
logFailure(resumeEverything());
logFailure(endOrphanedRecaps());
logFailure(endOrphanedReadings());

async function resumeEverything(): Promise<void> {
  await resumeQuestions();
  await resumeSearches();
  await resumeAnalyses();
}
