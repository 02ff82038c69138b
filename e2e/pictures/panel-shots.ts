import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import type { LaunchedExtension } from '#e2e/browser/launch-extension.ts';

const folder = import.meta.dirname;

/** The panel at a width of 400 pixels; `top`: what of it stands at the top, its beginning where nothing is given. */
export async function shotOfPanel(
  panel: Page,
  colorScheme: 'light' | 'dark',
  height: number,
  top?: Locator,
) {
  await panel.emulateMedia({ colorScheme });
  await resize(panel, height);
  await panel.evaluate(() => window.scrollTo(0, 0));
  await top?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  return panel.screenshot();
}

export async function resize(panel: Page, height: number): Promise<void> {
  const session = await panel.context().newCDPSession(panel);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 400,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await panel.waitForTimeout(300);
}

/** Sets pictures side by side into one. */
export async function compose(
  { context }: LaunchedExtension,
  name: string,
  pictures: Buffer[],
  height: number,
): Promise<void> {
  const page = await context.newPage();
  const images = pictures.map(
    (picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`,
  );
  await page.setContent(
    `<body style="margin:0;display:inline-flex;gap:1px;background:#d8d4cc">${images.join('')}</body>`,
  );
  const width = await page.evaluate(() => document.body.getBoundingClientRect().width);
  await page.setViewportSize({ width: Math.ceil(width), height });
  await page.screenshot({ path: join(folder, name) });
  await page.close();
}
