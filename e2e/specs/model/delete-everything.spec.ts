import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { expect, sampleAddress, test } from '../extension-test.ts';

/** A service that goes on writing an answer until its client hangs up. */
async function startEndlessServer() {
  const requests = { begun: 0, ended: 0 };
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      response.end('{"data":[]}');
      return;
    }
    requests.begun += 1;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const event = JSON.stringify({ choices: [{ delta: { content: ' ' } }] });
    const timer = setInterval(() => response.write(`data: ${event}\n\n`), 50);
    response.on('close', () => {
      clearInterval(timer);
      requests.ended += 1;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/v1`, requests, close };
}

test('Delete everything ends what is running, keeps nothing of it, and gives the hosts back', async ({
  gloss,
  open,
  withModel,
}) => {
  const server = await startEndlessServer();
  await withModel({ address: server.url });
  await readInPanel(gloss, await open(sampleAddress));
  await expect.poll(() => server.requests.begun).toBe(1);
  const options = await gloss.optionsPage();
  await options.getByRole('button', { name: 'Delete everything…' }).click();
  await expect(options.getByRole('link', { name: 'Back up first' })).toBeVisible();
  await expect(options.getByText('Backups and exported files stay')).toBeVisible();
  await options.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect.poll(() => server.requests.ended).toBe(1);
  const left = () =>
    options.evaluate(async () => {
      const { origins = [] } = await chrome.permissions.getAll();
      const opened = indexedDB.open('gloss');
      await new Promise((resolve) => opened.addEventListener('success', resolve));
      const database = opened.result;
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names);
      const counts = await Promise.all(
        names.map(
          (name) =>
            new Promise<number>((resolve) => {
              const asked = transaction.objectStore(name).count();
              asked.addEventListener('success', () => resolve(asked.result));
            }),
        ),
      );
      database.close();
      return [...origins, ...names.filter((_, at) => counts[at] !== 0)];
    });
  await expect.poll(left).toEqual([]);
  await expect(options.getByText('Gloss itself is still installed')).toBeVisible();
  await server.close();
});
