import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const finding = z.object({ code: z.string(), file: z.string().optional(), message: z.string() });
const report = z.object({ errors: z.array(finding), warnings: z.array(finding) });
const known = z
  .array(z.object({ code: z.string(), file: z.string(), times: z.number(), why: z.string() }))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'known-lint-warnings.json'), 'utf8')));

test("Firefox's linter finds no error in the package, and no warning that isn't known", () => {
  test.setTimeout(120_000);
  const webExt = join(root, 'node_modules/web-ext/bin/web-ext.js');
  const folder = `--source-dir=${join(root, 'dist-firefox')}`;
  const { stdout } = spawnSync(
    process.execPath,
    [webExt, 'lint', folder, '--output=json', '--no-config-discovery', '--no-input'],
    { encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  const { errors, warnings } = report.parse(JSON.parse(stdout));
  expect(errors).toEqual([]);
  // The build names a shared file after any one of the modules in it.
  const place = (file: string) => (file.startsWith('assets/') ? 'assets/' : file);
  const found = warnings.map(({ code, file = '' }) => `${code} in ${place(file)}`).sort();
  const expected = known.flatMap(({ code, file, times }) =>
    Array.from({ length: times }, () => `${code} in ${place(file)}`),
  );
  expect(found).toEqual(expected.sort());
});
