import type { Page } from 'playwright';

/** The side panel is reached by another connection, which does not know its size. */
export async function resizePanel(
  page: Page,
  { width, height }: { width: number; height: number },
): Promise<void> {
  if (page.viewportSize()) return page.setViewportSize({ width, height });
  const session = await page.context().newCDPSession(page);
  const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
}
