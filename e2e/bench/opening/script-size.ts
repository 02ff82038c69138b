import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const staticImport = /(?:^|[;}\n])\s*import\s*(?:[^'"`();]*?\bfrom\s*)?["'`](\.[^"'`]+)["'`]/g;

/** Bytes of built modules and of everything they import statically, each file once. */
export function scriptSize(...entries: string[]): number {
  const seen = new Map<string, number>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    const source = readFileSync(file, 'utf8');
    seen.set(file, Buffer.byteLength(source));
    for (const [, path = ''] of source.matchAll(staticImport)) visit(join(dirname(file), path));
  };
  for (const entry of entries) visit(entry);
  return [...seen.values()].reduce((sum, size) => sum + size, 0);
}

/** The module that a built page starts with. */
export function entryOfPage(dist: string, page: string): string {
  const html = readFileSync(join(dist, page), 'utf8');
  const path = /<script type="module"[^>]* src="([^"]+)"/.exec(html)?.[1];
  if (!path) throw new Error(`${page} loads no module.`);
  return path.startsWith('/') ? join(dist, path) : join(dist, dirname(page), path);
}
