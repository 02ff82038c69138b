import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { z } from 'zod';
import type { Article } from '#domain/article/article.ts';
import { articleSchema } from '#domain/article/article-schema.ts';
import { bundleForPage } from '#e2e/browser/bundle-for-page.ts';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import { readSavedPage, serveSavedPage } from '#e2e/browser/serve-saved-page.ts';

export interface SavedArticle {
  name: string;
  /** Null for a page that holds none. */
  article: Article | null;
}

const metadataSchema = z.record(z.string(), z.object({ url: z.string().optional() }));
const readingSchema = z.object({ article: articleSchema.optional() });

/**
 * The articles of a folder of saved pages (`.html`, may be gzipped), each read in Chromium at its own
 * address as the extension reads it. Addresses come from a `metadata.json` beside them, by the name of
 * the file without its endings, or from the page itself.
 */
export async function readSavedArticles(folder: string): Promise<SavedArticle[]> {
  const table = join(folder, 'metadata.json');
  const known = existsSync(table)
    ? metadataSchema.parse(JSON.parse(readFileSync(table, 'utf8')))
    : {};
  const script = `${await bundleForPage('src/extract/extract-article.ts', 'glossExtract')};globalThis.glossExtract = glossExtract;0`;
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
    const articles: SavedArticle[] = [];
    const files = readdirSync(folder).filter((file) => /\.html?(\.gz)?$/.test(file));
    for (const file of files.sort()) {
      const name = file.replace(/\.html?(\.gz)?$/, '');
      const path = join(folder, file);
      const url = known[name]?.url ?? addressIn(path);
      const tab = await context.newPage();
      await serveSavedPage(tab, path, url);
      await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
      await tab.evaluate(script);
      const options = JSON.stringify({ url, collectedAt: new Date().toISOString() });
      const reading = await tab.evaluate(`glossExtract.extractArticle(document, ${options})`);
      articles.push({ name, article: readingSchema.parse(reading).article ?? null });
      await tab.close();
    }
    return articles;
  } finally {
    await browser.close();
  }
}

/** The address that a page gives itself. */
function addressIn(path: string): string {
  const html = readSavedPage(path).toString('utf8');
  const link = /<link\b[^>]*\brel=["']?canonical\b[^>]*>/i.exec(html)?.[0] ?? '';
  const href = /\bhref=["']?(https?:[^"'\s>]+)/i.exec(link)?.[1];
  return href ?? 'https://page.example/';
}
