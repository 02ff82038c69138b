import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { everySurface } from '#e2e/browser/every-surface.ts';
import { launchExtension } from '#e2e/browser/launch-extension.ts';
import { onlyInLanguage } from '#e2e/browser/only-in-language.ts';
import { Shoot } from './shoot.ts';

/**
 * `npm run pictures:languages -- FOLDER de ar`: takes pictures of every page of Gloss in these languages, by the names of
 * their folders in `_locales`, in two widths, light and dark.
 */

const { positionals } = parseArgs({ allowPositionals: true });
const [folder, ...locales] = positionals;
if (!folder || locales.length === 0) {
  throw new Error('Say where the pictures go, and in which languages: FOLDER de ar');
}
mkdirSync(folder, { recursive: true });
const shoot = new Shoot(folder, (line) => process.stdout.write(`${line}\n`));
for (const locale of locales) {
  const dist = onlyInLanguage(join(import.meta.dirname, '../../dist'), locale);
  const gloss = await launchExtension({ dist, headless: true });
  try {
    for await (const { name, page } of everySurface(gloss)) {
      await shoot.take(`${locale}-${name}`, page, [320, 480]);
    }
  } finally {
    await gloss.close();
    rmSync(dist, { recursive: true, force: true });
  }
}
process.stdout.write(`${shoot.writePage()}\n`);
