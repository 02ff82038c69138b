import type { Page } from 'playwright';

export interface Shifts {
  /** As the Layout Instability API scores them; what follows on input within half a second is not counted. */
  sum: number;
  /** What moved most, to be read in a failure. */
  largest: string;
}

/**
 * From now on adds up what moves on a page by itself, or since the page was opened if that is `sinceOpened`;
 * returns a way to read the sum.
 */
export async function watchShifts(page: Page, sinceOpened = false): Promise<() => Promise<Shifts>> {
  await page.evaluate((buffered) => {
    const moved: { value: number; what: string }[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
        };
        const what = sources.map(({ node, previousRect, currentRect }) => {
          const { className = '', textContent } = (node ?? {}) as Element;
          return `${className} ${textContent?.slice(0, 30)} ${previousRect.y}→${currentRect.y}`;
        });
        if (!hadRecentInput) moved.push({ value, what: `${value} ${what.join('; ')}` });
      }
    }).observe({ type: 'layout-shift', buffered });
  }, sinceOpened);
  return () =>
    page.evaluate(() => {
      const { moved } = window as unknown as { moved: { value: number; what: string }[] };
      const sum = moved.reduce((total, { value }) => total + value, 0);
      const sorted = [...moved].sort((one, other) => other.value - one.value);
      const largest = sorted
        .slice(0, 8)
        .map(({ what }) => what)
        .join('\n');
      return { sum, largest };
    });
}
