import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { readSavedPage } from '#e2e/browser/serve-saved-page.ts';

export interface ServedPage {
  name: string;
  url: string;
}

const metadataSchema = z.record(z.string(), z.object({ url: z.string().optional() }));

/**
 * Serves the saved pages of a folder on this machine, each under the path that it had, for any browser.
 * Their scripts are off and nothing else is fetched: a saved page is what its reader saw.
 */
export async function serveSavedPages(folder: string) {
  const table = join(folder, 'metadata.json');
  const known = existsSync(table)
    ? metadataSchema.parse(JSON.parse(readFileSync(table, 'utf8')))
    : {};
  const files = readdirSync(folder)
    .filter((file) => /\.html?(\.gz)?$/.test(file))
    .sort();
  const paths = new Map(
    files.map((file) => {
      const name = file.replace(/\.html?(\.gz)?$/, '');
      return [new URL(known[name]?.url ?? `https://page.example/${name}`).pathname, { file, name }];
    }),
  );
  const server = createServer((request, response) => {
    const found = paths.get(new URL(request.url ?? '/', 'http://local').pathname);
    if (!found) return response.writeHead(404).end();
    const body = readSavedPage(join(folder, found.file));
    response.writeHead(200, {
      'content-type': isUtf8(body) ? 'text/html; charset=utf-8' : 'text/html',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
    return response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const pages: ServedPage[] = [...paths].map(([path, { name }]) => ({
    name,
    url: `http://127.0.0.1:${port}${path}`,
  }));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { pages, close };
}
