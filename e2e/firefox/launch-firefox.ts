import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFirefox } from '#e2e/browser/find-firefox.mjs';
import { firefoxId } from '#e2e/release/firefox-manifest.ts';
import { firefoxPreferences } from './firefox-preferences.ts';
import { FirefoxWithGloss } from './firefox-with-gloss.ts';
import { Marionette } from './marionette.ts';

export interface FirefoxOptions {
  /** The packed extension; installed when the profile does not have it yet. */
  package: string;
  /** A folder for the profile, which outlives the browser. */
  profile: string;
  colorScheme?: 'light' | 'dark';
}

/** Starts a Firefox of its own in the profile, with Gloss in it; throws when it does not start. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxWithGloss> {
  const firefox = findFirefox();
  if (!firefox) throw new Error('No Firefox was found: npm run test:firefox installs one.');
  const { profile } = options;
  mkdirSync(profile, { recursive: true });
  const port = await freePort();
  writeFileSync(join(profile, 'user.js'), firefoxPreferences(port, options.colorScheme ?? 'light'));
  const child = spawn(
    firefox,
    [
      '--marionette',
      '--remote-allow-system-access',
      '--headless',
      '--no-remote',
      '--profile',
      profile,
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        HOME: profile,
        MOZ_HEADLESS_WIDTH: '1280',
        MOZ_HEADLESS_HEIGHT: '900',
      },
    },
  );
  // A spec that throws must not leave a browser behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const ended = once(child, 'exit').then(() => process.off('exit', end));
  try {
    const marionette = await Marionette.connect(port);
    await marionette.command('WebDriver:NewSession', {});
    const gloss = new FirefoxWithGloss(marionette, ended);
    await install(marionette, gloss, options.package);
    return gloss;
  } catch (cause) {
    end();
    throw cause;
  }
}

async function install(marionette: Marionette, gloss: FirefoxWithGloss, path: string) {
  const isThere = await gloss.inChrome(
    'return Boolean(WebExtensionPolicy.getByID(arguments[0]))',
    firefoxId,
  );
  if (isThere) return;
  await marionette.command('Addon:Install', { path, temporary: false }, 'chrome');
  // The page that greets a new reader would be in front of what is opened next.
  const deadline = Date.now() + 15_000;
  const greeted = () =>
    gloss.inChrome(
      `const tab = gBrowser.tabs.find((each) => each.linkedBrowser.currentURI.filePath.endsWith('/welcome.html'));
       if (tab) gBrowser.removeTab(tab);
       return Boolean(tab);`,
    );
  while (!(await greeted())) {
    if (Date.now() > deadline) throw new Error('The welcome page did not open.');
    await wait(50);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
