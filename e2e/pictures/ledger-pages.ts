import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import type { LaunchedExtension } from '#e2e/browser/launch-extension.ts';
import { pageOfMarks } from '#e2e/browser/story-of-marks.ts';

/** The pages that pictures are taken of, all our own. */

const root = join(import.meta.dirname, '../..');
export const sampleUrl = 'https://ledger.example/technology/ai-stocks';
export const teaserUrl = 'https://ledger.example/technology/ai-stocks-subscribers';
const sample = readFileSync(join(root, 'e2e/sample-article/index.html'), 'utf8');
const styles = readFileSync(join(root, 'e2e/sample-article/ledger.css'), 'utf8');

export async function serveLedger(context: BrowserContext): Promise<void> {
  await context.route(/^https:/, (route) => {
    const { pathname } = new URL(route.request().url());
    const { url, html } = pageOfMarks();
    if (url.endsWith(pathname)) {
      return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    }
    if (pathname.endsWith('.css')) return route.fulfill({ body: styles, contentType: 'text/css' });
    const body = pathname.endsWith('-subscribers') ? teaserOf(sample) : sample;
    return route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
  });
}

/** The sample article as someone who has not subscribed would see it. */
function teaserOf(html: string): string {
  const paragraphs = [...html.matchAll(/<p>[\s\S]*?<\/p>/g)];
  const last = paragraphs[3];
  const end = html.indexOf('</article>');
  if (!last || end < 0) throw new Error('The sample article has another shape.');
  const wall =
    '<div class="paywall"><h2>Subscribe to keep reading</h2><p>This story is for subscribers. Already one? <a href="/sign-in">Sign in</a></p></div>';
  return (html.slice(0, last.index + last[0].length) + wall + html.slice(end)).replace(
    '"isAccessibleForFree": true,',
    '"isAccessibleForFree": false, "wordCount": 900,',
  );
}

export async function open({ context }: LaunchedExtension, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
