import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Window } from 'happy-dom';
import { z } from 'zod';
import type { Article } from '#domain/article.ts';
import { extractArticle } from '#extract/extract-article.ts';
import { readSavedPage } from '../serve-saved-page.ts';

export interface SavedArticle {
  name: string;
  /** Null for a page that holds none. */
  article: Article | null;
}

const metadataSchema = z.record(z.string(), z.object({ url: z.string().optional() }));

/**
 * The articles of a folder of saved pages (`.html`, may be gzipped), read without a browser. Addresses
 * come from a `metadata.json` beside them, by the name of the file without its endings, or from the page.
 */
export function readSavedArticles(folder: string): SavedArticle[] {
  const table = join(folder, 'metadata.json');
  const known = existsSync(table)
    ? metadataSchema.parse(JSON.parse(readFileSync(table, 'utf8')))
    : {};
  return readdirSync(folder)
    .filter((file) => /\.html?(\.gz)?$/.test(file))
    .sort()
    .map((file) => {
      const name = basename(file).replace(/\.html?(\.gz)?$/, '');
      const html = new TextDecoder().decode(readSavedPage(join(folder, file)));
      return { name, article: articleOf(html, known[name]?.url) };
    });
}

function articleOf(html: string, address: string | undefined): Article | null {
  const canonical = /<link[^>]+rel=["']?canonical["']?[^>]+href=["']([^"']+)/i.exec(html)?.[1];
  const url = address ?? (canonical?.startsWith('http') ? canonical : 'https://page.example/');
  const window = new Window({
    url,
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableJavaScriptEvaluation: true,
      handleDisabledFileLoadingAsSuccess: true,
    },
  });
  try {
    const parsed = new window.DOMParser().parseFromString(html, 'text/html');
    const reading = extractArticle(parsed as unknown as Document, {
      url,
      collectedAt: new Date().toISOString(),
    });
    return 'article' in reading ? reading.article : null;
  } finally {
    void window.happyDOM.close();
  }
}
