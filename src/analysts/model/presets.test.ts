import { describe, expect, test } from 'vitest';
import { sectionNames } from '#domain/analysis/analysis.ts';
import { presetOf } from '#domain/settings/endpoint-presets.ts';
import { runSampleJob } from '#e2e/fake-model-server/sample-job.ts';
import { serverForTests } from '#e2e/fake-model-server/server-for-tests.ts';
import { serviceNames } from '#e2e/fake-model-server/services.ts';

const server = await serverForTests({}, { key: 'the-key' });

/** Has requests for a preset's address answered by the fake server. */
const insteadOf = (address: string) => (input: RequestInfo | URL, init?: RequestInit) =>
  fetch(String(input).replace(address, server.url), init);

const complete = (analysis: object | null) => Object.keys(analysis ?? {}).length;

describe.each(serviceNames)('%s', (name) => {
  const preset = presetOf(name);

  test('takes the first request of its preset, and refuses none of it', async () => {
    server.service = name;
    const { analysis, failure } = await runSampleJob(
      { address: preset.address, preset: name, key: 'the-key' },
      {
        environment: {
          hasAccess: async () => true,
          isOnline: () => true,
          fetch: insteadOf(preset.address),
        },
      },
    );
    expect(failure).toBeNull();
    expect(complete(analysis)).toBe(sectionNames.length);
    expect(server.completions).toHaveLength(1);
    const [request] = server.completions;
    expect(request?.headers.authorization).toBe('Bearer the-key');
    expect(request?.body[preset.limitField]).toBeGreaterThan(4000);
    expect(request?.body).not.toHaveProperty('temperature');
    for (const [header, value] of Object.entries(preset.headers)) {
      expect(request?.headers[header]).toBe(value);
    }
  });

  test('answers an endpoint set up as custom, which knows nothing about it', async () => {
    server.service = name;
    const { failure } = await runSampleJob({ address: server.url, key: 'the-key' });
    // Its own header is the one thing that cannot be found out by asking.
    expect(failure?.kind).toBe(name === 'anthropic' ? 'request rejected' : undefined);
    expect(server.completions.length).toBeLessThanOrEqual(3);
  });
});

test('what OpenAI is asked for is a strict schema', async () => {
  server.service = 'openai';
  await runSampleJob(
    { address: presetOf('openai').address, preset: 'openai', key: 'the-key' },
    {
      environment: {
        hasAccess: async () => true,
        isOnline: () => true,
        fetch: insteadOf(presetOf('openai').address),
      },
    },
  );
  expect(server.completions[0]?.body.response_format).toMatchObject({
    type: 'json_schema',
    json_schema: { strict: true },
  });
});

test('a preset that needs a key asks for it before it asks the service', async () => {
  const { failure } = await runSampleJob({ address: server.url, preset: 'openai', key: '' });
  expect(failure).toMatchObject({ kind: 'no key', values: { provider: 'OpenAI' } });
  expect(server.requests).toHaveLength(0);
});

test('where no key is set, none is sent', async () => {
  server.service = 'ollama';
  await runSampleJob({ address: server.url, preset: 'ollama', key: '' });
  expect(server.completions[0]?.headers.authorization).toBeUndefined();
});
