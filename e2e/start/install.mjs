import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../browser/find-chromium.mjs';
import { findFirefox } from '../browser/find-firefox.mjs';
import { PlainFailure, root, run } from './run-command.mjs';

/**
 * Installs what the commands need and is missing: the packages, and a Chromium from the system,
 * else through Playwright, else from the packages of Debian or Ubuntu.
 *
 * @returns {{ chromium: string }} the path of the browser
 */
export function installWhatIsMissing() {
  installPackages();
  return { chromium: chromium() };
}

/**
 * A Firefox to test in: from the system, else from the packages of Debian or Ubuntu.
 *
 * @returns {string} its path
 */
export function installFirefox() {
  const found = findFirefox();
  if (found) return found;
  installFromSystemPackages('Firefox', ['firefox-esr', 'firefox']);
  const now = findFirefox();
  if (now) return now;
  throw new PlainFailure(
    'No Firefox was found and none could be installed: install Firefox ESR 153 or later, or set FIREFOX_PATH to one.',
  );
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new PlainFailure(`Gloss needs Node 20.19 or later; this is ${process.versions.node}.`);
}

/** Installs the packages where they are missing or another version is wanted. */
export function installPackages() {
  requireNode();
  const installed = join(root, 'node_modules/.package-lock.json');
  const isCurrent =
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (isCurrent) return;
  process.stdout.write('Installing packages\n');
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  try {
    run('npm', ['ci', ...quietly], { failure: 'npm ci failed.', quiet: true });
  } catch {
    // A registry may lack what the lock file names for other platforms; npm install does without.
    run('npm', ['install', '--no-save', ...quietly], {
      failure: 'The packages could not be installed. Is this machine online?',
      quiet: true,
    });
  }
}

function chromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) {
    throw new PlainFailure(
      `CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, and no Chromium 138 or later starts there.`,
    );
  }
  const fromPackages = () =>
    installFromSystemPackages('Chromium', ['chromium', 'chromium-browser']);
  for (const install of [installByPlaywright, fromPackages]) {
    install();
    const now = findChromium();
    if (now) return now;
  }
  throw new PlainFailure(
    'No Chromium was found and none could be installed: install Chromium 138 or later, or set CHROMIUM_PATH to one.',
  );
}

function installByPlaywright() {
  process.stdout.write('Installing Chromium through Playwright\n');
  const cli = join(root, 'node_modules/playwright/cli.js');
  const installed = attempt(process.execPath, [cli, 'install', '--no-shell', 'chromium'], 300);
  // The browser's own libraries come from the system, which only root may add to.
  if (installed && isRoot()) attempt(process.execPath, [cli, 'install-deps', 'chromium'], 300);
}

/**
 * @param {string} browser
 * @param {string[]} names of its package, the first one that there is is taken
 */
function installFromSystemPackages(browser, names) {
  if (process.platform !== 'linux' || !exists('apt-get')) return;
  const asRoot = isRoot() ? [] : exists('sudo') ? ['sudo', '-n'] : null;
  if (!asRoot) return;
  process.stdout.write(`Installing ${browser} from the system packages\n`);
  const aptGet = (/** @type {string[]} */ ...args) => {
    const [program = '', ...rest] = [
      ...asRoot,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-o',
      'DPkg::Lock::Timeout=300',
      ...args,
    ];
    return attempt(program, rest, 600);
  };
  aptGet('update', '-q');
  names.some((name) =>
    aptGet('install', '-q', '-y', '--no-install-recommends', name, 'fonts-liberation'),
  );
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {number} seconds after which it is given up
 */
function attempt(program, args, seconds) {
  const ran = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    stdio: 'ignore',
    timeout: seconds * 1000,
  });
  return ran.status === 0;
}

/** @param {string} program */
function exists(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

function isRoot() {
  return process.getuid?.() === 0;
}
