import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright';

/**
 * Megabytes that the browser's process for extensions holds for itself alone, as Linux counts them:
 * the panel's page, and the worker, which the browser puts into the same process.
 */
export async function privateMemory(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser is closed.');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const own = processInfo.filter(
    ({ id, type }) =>
      type === 'renderer' &&
      readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--extension-process'),
  );
  if (own.length !== 1)
    throw new Error(`${own.length} processes run extensions; one was expected.`);
  const rollup = readFileSync(`/proc/${own[0]?.id}/smaps_rollup`, 'utf8');
  const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)];
  return kilobytes.reduce((sum, [, count]) => sum + Number(count), 0) / 1024;
}
