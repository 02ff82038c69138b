import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

export interface PageServer {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/** What stands at a path: a whole HTML page, or null where nothing does. */
export type Answer = (path: string) => string | Buffer | null;

/** Serves pages on this machine alone, at a port that is free. */
export async function servePages(answer: Answer): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    const body = answer(decodeURIComponent(pathname));
    const type = types[extname(pathname)] ?? types['.html'];
    response.writeHead(body === null ? 404 : 200, { 'content-type': type });
    response.end(body ?? 'Not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.js': 'text/javascript; charset=utf-8',
};

/** Answers from a folder; a path that ends in a slash means its `index.html`. */
export function filesIn(folder: string): Answer {
  return (path) => {
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(normalize(folder) + sep)) return null;
    try {
      return readFileSync(file);
    } catch {
      return null;
    }
  };
}
