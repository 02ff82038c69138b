import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a built extension that has the words of one folder of `_locales` and no others, so that any browser shows
 * it in these: a Chromium without the packages for other languages is in English whatever it is told, and then takes
 * what the manifest calls the default. Returns the copy's folder, which is the caller's to remove.
 */
export function onlyInLanguage(dist: string, locale: string): string {
  const copy = mkdtempSync(join(tmpdir(), `gloss-${locale}-`));
  cpSync(dist, copy, { recursive: true });
  const locales = join(copy, '_locales');
  const kept = join(copy, 'kept');
  renameSync(join(locales, locale), kept);
  rmSync(locales, { recursive: true });
  cpSync(kept, join(locales, locale), { recursive: true });
  rmSync(kept, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = { ...JSON.parse(readFileSync(path, 'utf8')), default_locale: locale };
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}
