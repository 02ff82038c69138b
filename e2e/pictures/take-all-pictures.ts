import { join, relative, resolve } from 'node:path';
import { launchExtension } from '#e2e/browser/launch-extension.ts';
import { startFakeModelServer } from '#e2e/fake-model-server/start-fake-model-server.ts';
import { serveLedger } from './ledger-pages.ts';
import { Shoot } from './shoot.ts';
import { takeList } from './states-of-list.ts';
import { takeBeforeReading, takePanel } from './states-of-panel.ts';
import { takeSettings } from './states-of-settings.ts';

/**
 * `npm run pictures:all -- FOLDER`: every state of the panel, the list and the settings, light and dark, in every width,
 * into a folder outside the project, with a page that shows them side by side.
 */

const root = join(import.meta.dirname, '../..');
const say = (line: string) => process.stdout.write(`${line}\n`);
const given = process.argv[2];
if (!given || !relative(root, resolve(given)).startsWith('..')) {
  say('Name a folder outside the project: npm run pictures:all -- FOLDER');
  process.exit(2);
}
const shoot = new Shoot(resolve(given), say);
const model = await startFakeModelServer();
const gloss = await launchExtension({
  dist: join(root, 'dist'),
  headless: true,
  keepWelcome: true,
});
try {
  await serveLedger(gloss.context);
  const stage = { gloss, model, shoot };
  const panel = await takeBeforeReading(stage);
  await shoot.try('settings', () => takeSettings(stage));
  await shoot.try('panel', () => takePanel(stage, panel));
  await shoot.try('list', () => takeList(stage));
} finally {
  await gloss.close();
  await model.close();
}
say(`${shoot.pictures.length} pictures: ${shoot.writePage()}`);
if (shoot.missed.length > 0) {
  say(`Not taken:\n${shoot.missed.join('\n')}`);
  process.exitCode = 1;
}
