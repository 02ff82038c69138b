import type { Page } from 'playwright';

/** Epoch milliseconds at which the first and the last of the texts looked for were on screen. */
export interface Painted {
  first: number;
  last: number;
}

/**
 * Watches a page for two texts, from the first moment on at which neither is there. A text counts as painted at
 * the frame after the change that brought it. Start it before the request, await the result after.
 */
export async function watchText(
  page: Page,
  first: string,
  last: string,
): Promise<() => Promise<Painted>> {
  await page.evaluate(
    ([firstText, lastText]) => {
      const painted: { first?: number; last?: number } = {};
      // Nothing inside has a name: tsx would mark it with a function that the page does not have.
      const before = document.body.textContent ?? '';
      let gone = !before.includes(firstText) && !before.includes(lastText);
      const watch = new MutationObserver(() => {
        const text = document.body.textContent ?? '';
        gone ||= !text.includes(firstText) && !text.includes(lastText);
        if (!gone) return;
        const moments: ['first' | 'last', string][] = [
          ['first', firstText],
          ['last', lastText],
        ];
        for (const [moment, wanted] of moments) {
          if (painted[moment] !== undefined || !text.includes(wanted)) continue;
          painted[moment] = 0;
          requestAnimationFrame(() => {
            setTimeout(() => {
              painted[moment] = performance.timeOrigin + performance.now();
            });
          });
        }
        if (painted.first !== undefined && painted.last !== undefined) watch.disconnect();
      });
      watch.observe(document.body, { childList: true, subtree: true, characterData: true });
      Object.assign(globalThis, { painted });
    },
    [first, last] as const,
  );
  return async () => {
    const handle = await page.waitForFunction(
      () => {
        const { painted } = globalThis as unknown as { painted: Partial<Painted> };
        return painted.first && painted.last ? painted : null;
      },
      null,
      { timeout: 180_000, polling: 500 },
    );
    return (await handle.jsonValue()) as Painted;
  };
}
