import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, type Rollup } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A browser as far as the page asks for one while it opens. */
const browserStandIn =
  'window.browser = window.chrome = { runtime: { id: "bench", getURL: (path) => path, sendMessage: async () => undefined } };';

/** When the first rows stand on the screen, and when the whole list is known, in milliseconds from the page's start. */
const watch = `
  window.seen = {};
  const look = () => {
    const note = (name, there) => {
      if (seen[name] || !there) return;
      seen[name] = true;
      requestAnimationFrame(() => setTimeout(() => { seen[name] = performance.now(); }));
    };
    note('rows', document.querySelector('.line-title'));
    note('whole', document.querySelector('.list-count')?.textContent);
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });`;

/** The page of the reading list itself, as one HTML file that any origin can serve. */
export async function buildListPage(): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [preact()],
    build: {
      write: false,
      target: 'chrome138',
      lib: {
        entry: 'src/reading-list/reading-list.tsx',
        name: 'page',
        formats: ['iife'],
        fileName: 'page',
      },
    },
  })) as Rollup.RollupOutput[];
  const parts = built[0]?.output ?? [];
  const chunk = parts.find((part) => part.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('the page of the list built to nothing');
  const css = parts
    .map((part) =>
      part.type === 'asset' && part.fileName.endsWith('.css') ? String(part.source) : '',
    )
    .join('\n');
  const inScript = (code: string) => code.replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Reading list</title><style>${css}</style>
<script>${browserStandIn}${watch}</script><body><div id="reading-list"></div><script>${inScript(chunk.code)}</script></body></html>`;
}
