import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The oldest version that the manifest admits. */
const oldestVersion = 138;

/** @type {string | null} */
let known = null;

/**
 * The path of a Chromium that loads an unpacked extension, or null; `CHROMIUM_PATH` names another.
 * Chrome itself ignores `--load-extension` from version 137 on, so only Chromium and builds for
 * testing are taken.
 *
 * @returns {string | null}
 */
export function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  const candidates = wanted
    ? [wanted]
    : [...onThePath(), ...usualPlaces(), ...broughtByPlaywright()];
  known ??= candidates.find(isUsable) ?? null;
  return known;
}

/**
 * It is there, it starts (a browser without its libraries does not), and it is young enough.
 *
 * @param {string} path
 */
function isUsable(path) {
  if (!existsSync(path)) return false;
  // On Windows the question for the version opens a window.
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const version = Number(/(\d+)\.\d+\.\d+/.exec(stdout ?? '')?.[1]);
  return status === 0 && version >= oldestVersion;
}

function onThePath() {
  const names = ['chromium', 'chromium-browser', 'ungoogled-chromium', 'chrome-for-testing'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
      join(folder, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
    ]);
  }
  if (process.platform === 'win32') {
    const { LOCALAPPDATA, PROGRAMFILES } = process.env;
    return [LOCALAPPDATA, PROGRAMFILES].flatMap((folder) =>
      folder ? [join(folder, 'Chromium/Application/chrome.exe')] : [],
    );
  }
  return [
    '/usr/lib/chromium/chromium',
    '/usr/lib/chromium-browser/chromium-browser',
    '/opt/chromium/chromium',
  ];
}

/** Playwright keeps each version it downloads in a folder `chromium-REVISION`: the newest first. */
function broughtByPlaywright() {
  const folder = playwrightFolder();
  if (!existsSync(folder)) return [];
  const inside = {
    darwin: [
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    win32: ['chrome-win/chrome.exe', 'chrome-win64/chrome.exe'],
    linux: ['chrome-linux/chrome', 'chrome-linux64/chrome'],
  };
  const paths = inside[/** @type {keyof typeof inside} */ (process.platform)] ?? inside.linux;
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => paths.map((path) => join(folder, name, path)));
}

function playwrightFolder() {
  const { PLAYWRIGHT_BROWSERS_PATH: chosen, LOCALAPPDATA } = process.env;
  if (chosen && chosen !== '0') return chosen;
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}
