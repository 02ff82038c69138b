import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installFirefox, installPackages, installWhatIsMissing } from './start/install.mjs';
import { command, PlainFailure, root } from './start/run-command.mjs';

/**
 * `npm test`: installs what is missing, then runs every check, each even when an earlier one failed.
 * `npm run test:firefox` runs only what is about Firefox.
 * The closing line counts tests; a check that holds no tests counts as one failure when it fails.
 */

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const reports = mkdtempSync(join(tmpdir(), 'gloss-test-'));
const total = { passed: 0, failed: 0 };

/** @param {string} program a file inside node_modules, run by this Node */
function runTool(program, /** @type {string[]} */ args, env = {}, shown = false) {
  return spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: shown ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    maxBuffer: 256_000_000,
  });
}

/**
 * @param {string} name
 * @param {() => { ok: boolean, said: string, count?: Count }} body
 */
function check(name, body) {
  const began = Date.now();
  const { ok, said, count } = body();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (!ok && said.trim()) process.stdout.write(`\n${said.trim()}\n\n`);
  const counted = count
    ? `${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ''}`
    : ok
      ? 'ok'
      : 'failed';
  process.stdout.write(`${name}: ${counted} (${seconds} s)\n`);
  total.passed += count?.passed ?? 0;
  total.failed += Math.max(count?.failed ?? 0, ok ? 0 : 1);
  return ok;
}

/** @param {string} program */
function tool(program, /** @type {string[]} */ ...args) {
  const { status, stdout, stderr } = runTool(program, args);
  return { ok: status === 0, said: `${stdout}${stderr}` };
}

function unitTests() {
  const file = join(reports, 'unit.json');
  const run = runTool('vitest/vitest.mjs', ['run', '--reporter=json', `--outputFile=${file}`]);
  const report = readReport(file);
  if (!report) return { ok: false, said: `${run.stdout}${run.stderr}` };
  /** @type {{ status: string, fullName: string, failureMessages: string[] }[]} */
  const tests = report.testResults.flatMap((/** @type {any} */ suite) => suite.assertionResults);
  // A file that does not load has no tests to fail.
  const unloaded = report.testResults.filter(
    (/** @type {any} */ suite) =>
      suite.status === 'failed' &&
      !suite.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  const failed = tests.filter(({ status }) => status === 'failed');
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const said = [
    ...unloaded.map((/** @type {any} */ suite) => `${suite.name}\n${suite.message}`),
    ...failed.map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join('\n')}`),
  ].join('\n\n');
  const count = {
    passed,
    failed: failed.length + unloaded.length,
    skipped: tests.length - passed - failed.length,
  };
  return { ok: run.status === 0, said: said || (run.stderr ?? ''), count };
}

/**
 * @param {'chromium' | 'firefox'} project
 * @param {Record<string, string>} paths of the browser, as environment variables
 */
function specs(project, paths) {
  const file = join(reports, `${project}.json`);
  const run = runTool(
    'playwright/cli.js',
    ['test', '--config=e2e/playwright.config.ts', `--project=${project}`, '--reporter=list,json'],
    { ...paths, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    true,
  );
  const stats = readReport(file)?.stats;
  if (!stats) return { ok: false, said: 'The specs could not be run.' };
  const again = stats.flaky;
  if (again > 0) process.stdout.write(`${again} passed only when tried again: look at them\n`);
  const count = {
    passed: stats.expected + again,
    failed: stats.unexpected,
    skipped: stats.skipped,
  };
  return { ok: run.status === 0, said: '', count };
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function inFirefox() {
  const firefox = installFirefox();
  const vite = ['build', '--mode', 'firefox', '--logLevel=warn'];
  const built = check('build for Firefox', () => tool('vite/bin/vite.js', ...vite));
  if (built) check('specs in Firefox', () => specs('firefox', { FIREFOX_PATH: firefox }));
}

function everywhere(/** @type {string} */ chromium) {
  check('lint, fences and format', () =>
    tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  );
  check('types', () => tool('typescript/bin/tsc', '--build'));
  check('unit tests', unitTests);
  const built = check('build', () => tool('vite/bin/vite.js', 'build', '--logLevel=warn'));
  if (built) check('specs in Chromium', () => specs('chromium', { CHROMIUM_PATH: chromium }));
  inFirefox();
}

await command(() => {
  const [only, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (only !== undefined && only !== 'firefox')) {
    throw new PlainFailure('npm test takes no arguments.');
  }
  try {
    if (only === 'firefox') {
      installPackages();
      inFirefox();
    } else everywhere(installWhatIsMissing().chromium);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  if (total.failed > 0) process.exitCode = 1;
});
