import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The oldest version that Gloss's manifest admits. */
const oldestVersion = 153;

/** @type {string | null} */
let known = null;

/**
 * The path of a Firefox that Gloss runs in, or null; `FIREFOX_PATH` names another.
 *
 * @returns {string | null}
 */
export function findFirefox() {
  const wanted = process.env.FIREFOX_PATH;
  known ??= (wanted ? [wanted] : [...onThePath(), ...usualPlaces()]).find(isUsable) ?? null;
  return known;
}

/** @param {string} path */
function isUsable(path) {
  if (!existsSync(path)) return false;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && Number(/Firefox (\d+)/.exec(stdout ?? '')?.[1]) >= oldestVersion;
}

function onThePath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return ['firefox-esr', 'firefox'].flatMap((name) =>
    folders.map((folder) => join(folder, name + ending)),
  );
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, 'Firefox.app/Contents/MacOS/firefox'),
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES = '' } = process.env;
    return [join(PROGRAMFILES, 'Mozilla Firefox/firefox.exe')];
  }
  return ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox'];
}
