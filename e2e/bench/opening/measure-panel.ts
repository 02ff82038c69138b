import type { Page } from 'playwright';
import { type LaunchedExtension, launchExtension } from '#e2e/browser/launch-extension.ts';
import { privateMemory } from './private-memory.ts';
import { workerHeap } from './worker-heap.ts';

export interface PanelRun {
  /** Milliseconds from the click to the panel's first paint, in a new profile. */
  cold: number;
  /** The same for each time it was opened again. */
  warm: number[];
  /** Milliseconds from the click to the last paint of anything larger than all before. */
  coldLargest: number;
  warmLargest: number[];
  /** Megabytes. */
  memory: number;
  heap: number;
}

/** Long enough for what a page does after its first paint. */
const settling = 2500;

/** Opens an extension's side panel once in a new profile and so many times more. */
export async function measurePanel(
  dist: string,
  address: string,
  reopenings: number,
): Promise<PanelRun> {
  const extension = await launchExtension({ dist, headless: true });
  try {
    const page = extension.context.pages()[0] ?? (await extension.context.newPage());
    await page.goto(address);
    await page.waitForTimeout(settling);
    const first = await openPanel(extension, page);
    await page.waitForTimeout(settling);
    const memory = await privateMemory(extension.context);
    const coldLargest = await first.largest();
    const warm: number[] = [];
    const warmLargest: number[] = [];
    let { panel } = first;
    for (let nth = 0; nth < reopenings; nth++) {
      await closePanel(panel);
      await page.waitForTimeout(500);
      const next = await openPanel(extension, page);
      warm.push(next.painted);
      panel = next.panel;
      await page.waitForTimeout(500);
      warmLargest.push(await next.largest());
    }
    const heap = await workerHeap(extension.context, extension.extensionId);
    return { cold: first.painted, warm, coldLargest, warmLargest, memory, heap };
  } finally {
    await extension.close();
  }
}

/** Clicks the toolbar button and waits for the first paint of the panel. */
async function openPanel(
  extension: LaunchedExtension,
  page: Page,
): Promise<{ panel: Page; painted: number; largest: () => Promise<number> }> {
  const clicked = Date.now();
  await extension.clickToolbar(page);
  const panel = await extension.openPanel();
  const at = await panel.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName('first-contentful-paint');
          if (paint) resolve(performance.timeOrigin + paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  const largest = async () => (await largestPaint(panel)) - clicked;
  return { panel, painted: at - clicked, largest };
}

async function largestPaint(panel: Page): Promise<number> {
  return panel.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          if (last) resolve(performance.timeOrigin + last.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

async function closePanel(panel: Page): Promise<void> {
  const closed = panel.waitForEvent('close');
  await panel.evaluate(() => window.close()).catch(() => {});
  await closed;
}
