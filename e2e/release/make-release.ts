import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newestVersion } from './newest-version.ts';
import { type Files, filesAt, filesOfFolder, packFiles, writeFiles } from './pack-files.ts';
import { packageProblems } from './package-problems.ts';
import type { Browser } from './permission-list.ts';

/**
 * `npm run release`: builds both packages from the files that git knows, checks them, and leaves them
 * in `out/release/` with the source, the licenses and the sums. `--tag v1.2.3` also wants the tag and
 * the changelog to say that this version is out.
 */

const root = join(import.meta.dirname, '../..');
const out = join(root, 'out/release');
const say = (line: string) => process.stdout.write(`${line}\n`);

function fail(problems: readonly string[]): never {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}

/** Builds a package from these sources, in a folder of its own, as a store's reviewer does. */
function build(sources: Files, browser: Browser): Files {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-build-'));
  try {
    writeFiles(folder, sources);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const mode = browser === 'firefox' ? ['--mode', 'firefox'] : [];
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const { VITEST: _, ...env } = process.env;
    const ran = spawnSync(process.execPath, [vite, 'build', '--logLevel=error', ...mode], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    if (ran.status !== 0) fail([`${browser} could not be built.`, ran.stdout, ran.stderr]);
    return filesOfFolder(join(folder, browser === 'firefox' ? 'dist-firefox' : 'dist'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sourcesInGit(): Files {
  const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  if (listed.status !== 0) fail(['A release is made from a git clone.']);
  return filesAt(root, listed.stdout.split('\0').filter(Boolean));
}

const { version, isReleased } = newestVersion(
  readFileSync(join(root, '.github/CHANGELOG.md'), 'utf8'),
);
const [flag, tag] = process.argv.slice(2);
if (flag === '--tag' && (tag !== `v${version}` || !isReleased)) {
  fail([
    `The tag is ${tag}; the changelog's newest is ${version}${isReleased ? '' : ', unreleased'}.`,
  ]);
}
const { version: ofPackage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
if (ofPackage !== version) {
  fail([`package.json is of version ${ofPackage}, the changelog's newest is ${version}.`]);
}

say(`Gloss ${version}`);
const sources = sourcesInGit();
const built = { chromium: build(sources, 'chromium'), firefox: build(sources, 'firefox') };
const problems = (['chromium', 'firefox'] as const).flatMap((browser) =>
  packageProblems(built[browser], browser, version).map((problem) => `${browser}: ${problem}`),
);
if (problems.length > 0) fail(problems);

const notices = built.chromium.get('licenses.md');
if (!notices) fail(['The build left no licenses.md.']);
const results = new Map([
  [`gloss-${version}-chromium.zip`, await packFiles(built.chromium)],
  [`gloss-${version}-firefox.zip`, await packFiles(built.firefox)],
  [`gloss-${version}-source.zip`, await packFiles(sources)],
  ['third-party-notices.md', notices],
]);
const sums = [...results].map(
  ([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`,
);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFiles(out, results);
writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
for (const [name, { length }] of results) say(`${String(length).padStart(9)}  ${name}`);
process.stdout.write(sums.join(''));
