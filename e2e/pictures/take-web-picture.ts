import { join } from 'node:path';
import { launchExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { groundSampleInWeb } from '#e2e/browser/story-with-web.ts';
import { sampleReply } from '#e2e/fake-model-server/sample-reply.ts';
import { sampleWebReply } from '#e2e/fake-model-server/sample-web-reply.ts';
import { startFakeModelServer } from '#e2e/fake-model-server/start-fake-model-server.ts';
import { open, sampleUrl, serveLedger } from './ledger-pages.ts';
import { compose, shotOfPanel } from './panel-shots.ts';

/** `npm run pictures:web`: the picture of a story that rests on pages of the web, all of them our own. */

const height = 1500;
const root = join(import.meta.dirname, '../..');
const model = await startFakeModelServer();
const gloss = await launchExtension({ dist: join(root, 'dist'), headless: true });
try {
  await serveLedger(gloss.context);
  const page = await open(gloss, sampleUrl);
  const panel = await readInPanel(gloss, page);
  await panel.getByRole('region', { name: 'Key figures' }).waitFor();
  await groundSampleInWeb(gloss, model, page, panel, {
    alone: sampleReply,
    grounded: sampleWebReply,
  });
  for (const name of ['Timeline', 'Limitations']) {
    await panel.getByRole('button', { name, exact: true }).click();
  }
  const implications = panel.getByRole('region', { name: 'Implications' });
  const shots = [
    await shotOfPanel(panel, 'light', height, implications),
    await shotOfPanel(panel, 'dark', height, implications),
  ];
  await compose(gloss, 'web-sources.png', shots, height);
} finally {
  await gloss.close();
  await model.close();
}
