import { afterAll, beforeEach } from 'vitest';
import {
  type FakeModelOptions,
  type FakeModelServer,
  startFakeModelServer,
} from './start-fake-model-server.ts';

/** A fake server for all tests of a file; before each it has heard nothing, and `before` is set on it. */
export async function serverForTests(
  before: Partial<FakeModelServer> = {},
  options: FakeModelOptions = {},
): Promise<FakeModelServer> {
  const server = await startFakeModelServer(options);
  afterAll(() => server.close());
  beforeEach(() => {
    server.reset();
    Object.assign(server, before);
  });
  return server;
}
