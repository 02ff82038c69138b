import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundles = new Map<string, Promise<string>>();

/**
 * Builds a module of ours into one classic script, as it is put into pages. With a name, what the
 * module exports is left under that name in the global object. `entry` is a path from the project's root.
 */
export function bundleForPage(entry: string, name = 'bundled'): Promise<string> {
  const known = bundles.get(entry);
  if (known) return known;
  const bundle = buildClassicScript(entry, name);
  bundles.set(entry, bundle);
  return bundle;
}

async function buildClassicScript(entry: string, name: string): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome138',
      lib: { entry, name, formats: ['iife'], fileName: 'bundle' },
    },
  })) as Rollup.RollupOutput[];
  const chunk = built[0]?.output.find((part) => part.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} built to nothing`);
  return chunk.code;
}
