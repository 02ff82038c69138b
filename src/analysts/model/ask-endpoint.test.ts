import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AnalystError } from '#domain/analysis/analyst-failure.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import {
  type FakeModelServer,
  startFakeModelServer,
} from '#e2e/fake-model-server/start-fake-model-server.ts';
import { listModels } from './list-models.ts';
import type { ModelEnvironment } from './model-job.ts';
import { testEndpoint } from './test-endpoint.ts';

const world: ModelEnvironment = { hasAccess: async () => true, isOnline: () => true };
let server: FakeModelServer;
beforeAll(async () => {
  server = await startFakeModelServer({ key: 'right', models: ['b-model', 'a-model'] });
});
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
  server.fault = null;
  server.service = null;
});

const endpoint = (changes: Partial<Endpoint> = {}): Endpoint => ({
  id: 'test',
  preset: 'custom',
  address: server.url,
  key: 'right',
  model: 'a-model',
  ...changes,
});
const answering = (body: unknown, status = 200) => ({
  ...world,
  fetch: async () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }),
});
const failureOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AnalystError ? error.failure : null;
};

describe('the list of models', () => {
  test('is what the endpoint offers, sorted', async () => {
    expect(await listModels(endpoint(), world)).toEqual(['a-model', 'b-model']);
    expect(server.requests[0]?.headers.authorization).toBe('Bearer right');
  });

  test.each([
    [{ data: [{ id: 'models/gemini-x' }] }, ['gemini-x']],
    [{ models: [{ name: 'llama' }, 'plain', 7, null] }, ['llama', 'plain']],
    [
      ['one', 'two'],
      ['one', 'two'],
    ],
    [{ data: 'none' }, []],
  ])('is read from %j', async (body, names) => {
    expect(await listModels(endpoint(), answering(body))).toEqual(names);
  });

  test.each([
    ['refused key', endpoint.bind(null, { key: 'wrong' }), () => world],
    ['no service here', endpoint, () => answering('<html><title>404</title></html>', 404)],
    ['web page instead', endpoint, () => answering('<html><title>Sign in</title></html>')],
    ['no service here', endpoint, () => answering('Hello')],
    ['nothing listening', () => endpoint({ address: 'http://127.0.0.1:9/v1' }), () => world],
    [
      'access not granted',
      () => endpoint({ address: 'http://127.0.0.1:9/v1' }),
      () => ({ ...world, hasAccess: async () => false }),
    ],
  ])('fails with “%s”', async (kind, at, environment) => {
    expect((await failureOf(listModels(at(), environment())))?.kind).toBe(kind);
  });
});

describe('a test of the connection', () => {
  test('says how fast the model answered', async () => {
    const result = await testEndpoint(endpoint(), world);
    expect(result).toEqual({ ok: true, milliseconds: expect.any(Number) });
  });

  test('repairs the request as an analysis would', async () => {
    server.service = 'openai';
    expect(await testEndpoint(endpoint(), world)).toMatchObject({ ok: true });
    expect(server.completions).toHaveLength(2);
  });

  test.each([
    ['refused key', 'refused key'],
    ['no such model', 'no such model'],
    ['always busy', 'busy'],
    ['sign-in page', 'web page instead'],
    ['origin refused', 'origin refused'],
    ['rate limited for long', 'rate limited'],
    ['ends before it begins', 'broken off'],
  ] as const)('tells what happened: %s', async (fault, kind) => {
    server.fault = fault;
    const result = await testEndpoint(endpoint(), world);
    expect(result).toMatchObject({ ok: false, failure: { kind, subject: 'connection' } });
    expect(server.completions).toHaveLength(1);
  });

  test('needs a key and a model before it asks', async () => {
    const results = [
      await testEndpoint(endpoint({ preset: 'openai', key: '' }), world),
      await testEndpoint(endpoint({ model: '' }), world),
    ];
    expect(results.map((result) => result.ok || result.failure.kind)).toEqual([
      'no key',
      'no such model',
    ]);
    expect(server.requests).toHaveLength(0);
  });
});
