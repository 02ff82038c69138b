import { expect, test } from 'vitest';
import { AnalystError } from '#domain/analysis/analyst-failure.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { runSampleJob } from '#e2e/fake-model-server/sample-job.ts';
import { serverForTests } from '#e2e/fake-model-server/server-for-tests.ts';
import { contextWindow } from './context-window.ts';
import { listModels } from './list-models.ts';
import { testEndpoint } from './test-endpoint.ts';

/** It answers any origin, so nothing but the permission stands between it and a request. */
const server = await serverForTests();

const asked: string[] = [];
const world = {
  hasAccess: async (address: string) => {
    asked.push(address);
    return false;
  },
  isOnline: () => true,
};
const endpoint = (): Endpoint => ({
  id: 'of a file',
  preset: 'ollama',
  address: server.url,
  key: '',
  model: 'fake-large',
});

test('no article goes to a host that the reader did not grant, even where the server would take it', async () => {
  const { failure } = await runSampleJob(endpoint(), { environment: world });
  expect(failure).toMatchObject({ kind: 'access not granted', action: 'allow access' });
  expect(server.requests).toEqual([]);
});

test('neither a test, nor a list of models, nor a question about the model’s window is sent unasked', async () => {
  const test = await testEndpoint(endpoint(), world);
  expect(test).toMatchObject({ ok: false, failure: { kind: 'access not granted' } });
  const refused = await listModels(endpoint(), world).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AnalystError);
  await contextWindow(endpoint(), world);
  expect(server.requests).toEqual([]);
});

test('the permission is that of the address asked, not of the endpoint alone', async () => {
  asked.length = 0;
  await contextWindow(endpoint(), world);
  expect(asked).toContain(new URL('/api/ps', server.url).href);
});
