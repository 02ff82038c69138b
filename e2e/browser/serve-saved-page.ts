import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright';

/**
 * Lets a saved page stand at its own address in this tab. Its scripts are off (a saved page is what
 * its reader saw, and scripts without their site only break it) and nothing else is fetched.
 */
export async function serveSavedPage(page: Page, file: string, address: string): Promise<void> {
  const body = readSavedPage(file);
  await page.route('**/*', async (route) => {
    const request = route.request();
    const isDocument = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (!isDocument || !sameButScheme(request.url(), address)) return route.abort();
    return route.fulfill({
      body,
      headers: {
        'content-type': contentType(body),
        'content-security-policy': "script-src 'none'",
      },
    });
  });
}

/** A saved page, unpacked when it is gzipped. */
export function readSavedPage(file: string): Buffer {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** Browsers go to https by themselves where they know a site to have it. */
function sameButScheme(one: string, other: string): boolean {
  const rest = (address: string) => new URL(address).href.replace(/^https?:|#.*$/g, '');
  return rest(one) === rest(other);
}

/** Bytes that are sound UTF-8 are taken for it (tools that save pages re-encode them); others say what they are. */
function contentType(body: Buffer): string {
  return isUtf8(body) ? 'text/html; charset=utf-8' : 'text/html';
}
