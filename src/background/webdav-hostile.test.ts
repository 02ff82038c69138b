import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebdavStorage } from './webdav-storage.ts';

const failing = (kind: string) =>
  expect.objectContaining({ failure: expect.objectContaining({ kind }) });

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

async function addressOf(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/dav`;
}

const storageAt = (address: string) =>
  new WebdavStorage({
    address,
    user: 'anna',
    password: 'secret',
    hasAccess: async () => true,
    signal: new AbortController().signal,
  });

/** Answers with a body that has no end. */
const endless =
  (status: number): RequestListener =>
  (_, response) => {
    response.writeHead(status);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(1024 * 1024, ' ')));
    };
    response.on('drain', more);
    more();
  };

test('a body without an end is not read to it', async () => {
  await expect(storageAt(await addressOf(endless(200))).get('one')).rejects.toEqual(
    failing('server error'),
  );
  await expect(storageAt(await addressOf(endless(207))).list('one')).rejects.toEqual(
    failing('server error'),
  );
}, 60_000);

test('a body that is cut off is told of as a connection that was', async () => {
  const address = await addressOf((_, response) => {
    response.writeHead(200, { 'Content-Length': '100' });
    response.write('some');
    setTimeout(() => response.destroy(), 20);
  });
  await expect(storageAt(address).get('one')).rejects.toEqual(failing('unreachable'));
});

test('the password goes to no other address than the one that was given', async () => {
  const asked: (string | undefined)[] = [];
  const other = await addressOf(({ headers }, response) => {
    asked.push(headers.authorization);
    response.end();
  });
  const address = await addressOf((_, response) =>
    response.writeHead(307, { Location: other }).end(),
  );
  await expect(storageAt(address).get('one')).rejects.toEqual(failing('unreachable'));
  await expect(storageAt(address).list('one')).rejects.toEqual(failing('unreachable'));
  await expect(storageAt(address).put('one', new Uint8Array(1))).rejects.toThrow();
  const names = [`${other}/gloss-sync/one/file`, '/dav/gloss-sync/one/..%2f..%2fx', '/else/file'];
  const hrefs = names.map((name) => `<d:response><d:href>${name}</d:href></d:response>`).join('');
  const listing = `<d:multistatus xmlns:d="DAV:">${hrefs}</d:multistatus>`;
  const listed = await addressOf((_, response) => response.writeHead(207).end(listing));
  const found = (await storageAt(listed).list('one'))?.map(({ name }) => name);
  for (const name of found ?? []) await storageAt(listed).get(`one/${name}`);
  expect(asked).toEqual([]);
});
