import type { PageServer } from '#e2e/browser/serve-pages.ts';
import type { FirefoxWithGloss } from './firefox-with-gloss.ts';

/** Reads the sample article in a new profile, as a reader does who agrees to it. */
export async function readSample(firefox: FirefoxWithGloss, site: PageServer): Promise<void> {
  await firefox.goto(`${site.origin}/`);
  await firefox.clickToolbar();
  await firefox.sidebar.untilHeading('Before Gloss reads');
  await firefox.sidebar.click('Read this article');
  await firefox.sidebar.untilHeading('China’s AI Stocks');
}
