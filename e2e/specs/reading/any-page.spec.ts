import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { articleSchema } from '#domain/article/article-schema.ts';
import { unreadableReasons } from '#domain/article/tab-state.ts';
import { bundleForPage } from '#e2e/browser/bundle-for-page.ts';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import { anyPage } from '#e2e/fuzz/any-page.ts';
import { fuzzSettings, fuzzTimeout } from '#e2e/fuzz/fuzz-settings.ts';
import type { Extraction } from '#extract/extract-article.ts';

test.use({ launchOptions: { executablePath: findChromium() ?? undefined } });

const address = 'https://courier.example.org/harbor';

/** Puts markup into the document, shadow roots among it, reads it, and says how it ended. */
const reading = `globalThis.readAny = (markup) => {
  const parsed = Document.parseHTMLUnsafe(markup);
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
  const before = document.documentElement.outerHTML;
  let result;
  try {
    result = glossExtract.extractArticle(document, { url: '${address}', collectedAt: '2026-03-05T08:00:00.000Z' });
  } catch (error) {
    result = { thrown: String(error && error.stack) };
  }
  return { result, same: document.documentElement.outerHTML === before };
};0`;

test('Any document is read or called unreadable, in a real browser too, and stays as it was', async ({
  page,
}) => {
  test.setTimeout(fuzzTimeout);
  await page.route('**/*', (route) =>
    route.request().url() === address
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>One.' })
      : route.abort(),
  );
  await page.goto(address);
  // A world of its own beside the page's, as a content script has it.
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  };
  const extract = await bundleForPage('src/extract/extract-article.ts', 'glossExtract');
  await run(`${extract};globalThis.glossExtract = glossExtract;${reading}`);
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyPage, async (markup) => {
      const read = await run(`readAny(${JSON.stringify(markup)})`);
      const { result, same } = read as { result: Extraction | { thrown: string }; same: boolean };
      expect(same).toBe(true);
      if ('article' in result) {
        expect(articleSchema.safeParse(result.article).error?.issues ?? []).toEqual([]);
        ends.add('article');
      } else {
        expect('thrown' in result ? result.thrown : unreadableReasons).toContain(
          'thrown' in result ? 'nothing thrown' : result.unreadable,
        );
        ends.add('unreadable');
      }
    }),
    fuzzSettings(300),
  );
  expect(ends.size).toBe(2);
});
