import { deleteEverything } from '#store/settings/delete-everything.ts';
import { keepTrash } from './empty-trash.ts';
import { setOriginRules } from './origin-rules.ts';
import { paintAllTabs } from './paint-pages.ts';
import { endQuestions } from './question-queue.ts';
import { remindOfRecap } from './recap-reminder.ts';
import { endRecaps } from './recap-writer.ts';
import { endRuns } from './run-queue.ts';
import { endSync } from './sync-devices.ts';
import { endSearches } from './web-search-queue.ts';

/**
 * After everything was deleted: no request goes on, and what one of them still wrote at its end is deleted too, its
 * cost and what was learned of its service among it.
 */
export async function endEverything(): Promise<void> {
  await Promise.all([endRuns(), endRecaps(), endQuestions(), endSearches(), endSync(false)]);
  await deleteEverything();
  await Promise.all([setOriginRules(), keepTrash(), remindOfRecap()]);
  await paintAllTabs();
}
