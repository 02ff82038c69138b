import { expect, test } from 'vitest';
import type { Usage } from '#domain/analysis/analysis-run.ts';
import { AnalystError } from '#domain/analysis/analyst-failure.ts';
import type { ClaimsOfStory } from '#domain/recap/recap-claims.ts';
import { serverForTests } from '#e2e/fake-model-server/server-for-tests.ts';
import { estimateRecap } from './estimate-recap.ts';
import type { RecapJob } from './recap-job.ts';
import { writeRecap } from './write-recap.ts';

const server = await serverForTests({ reply: null, fault: null, service: null, window: null });

const said: [title: string, ...claims: string[]][] = [
  ['Varna', 'The port of Varna raised its dues by 12% in March.', 'Its harbour master retires.'],
  ['Fares', 'Ferry tickets will not become dearer before 2028.'],
  ['Chips', 'Lanhai expects to ship 120,000 units by the end of 2027.'],
];
const stories: ClaimsOfStory[] = said.map(([title, ...claims]) => ({
  title,
  siteName: 'The Ledger',
  claims: claims.map((text, index) => ({
    articleId: title,
    claimId: `takeaway-${index + 1}`,
    text,
    language: 'en',
  })),
}));

const endpoint = (changes = {}) => ({
  id: 'e',
  preset: 'custom',
  address: server.url,
  key: 'sk-test-1234567890',
  model: 'fake-large',
  ...changes,
});

function write(changes: Partial<RecapJob> = {}) {
  const spent: Usage[] = [];
  const phases: string[] = [];
  const job: RecapJob = {
    stories,
    endpoint: endpoint(),
    outputLanguage: 'article',
    signal: new AbortController().signal,
    onProgress: ({ phase }) => phases.push(phase),
    onUsage: (usage) => spent.push(usage),
    environment: { hasAccess: async () => true, isOnline: () => true, wait: async () => {} },
    ...changes,
  };
  return { recap: writeRecap(job), spent, phases };
}

async function failureOf({ recap }: ReturnType<typeof write>) {
  const error = await recap.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof AnalystError)) throw new Error(`It did not fail so: ${error}`);
  return error.failure;
}

test('every statement that holds leads to the claims behind it; one with a different figure is left out', async () => {
  const { recap, spent, phases } = write();
  const { themes, withheld } = await recap;
  expect(themes.map(({ heading }) => heading)).toEqual(['Subject A', 'Subject B']);
  const statements = themes.flatMap((theme) => theme.statements);
  expect(statements).toHaveLength(4);
  for (const { text, claims, near } of statements) {
    expect({ text, near }).toEqual({ text: claims[0]?.text, near: false });
  }
  expect(withheld).toBe(1);
  expect(spent.at(-1)?.inputTokens).toBeGreaterThan(100);
  expect(phases).toEqual(['connecting', 'waiting', 'writing']);
});

test('the claims go as numbered data under their stories, in the form that the service takes', async () => {
  await write({ outputLanguage: 'de' }).recap;
  const [request] = server.completions;
  const body = JSON.stringify(request?.body);
  expect(body).toContain('Story: Varna (The Ledger)\\n[1] The port of Varna');
  expect(body).toContain('[4] Lanhai expects');
  expect(body).toContain('Write in German (de)');
  expect(request?.body.response_format).toMatchObject({
    type: 'json_schema',
    json_schema: { name: 'recap', schema: { required: ['themes'] } },
  });
});

test('a statement may rest on several claims, and cites none that does not exist', async () => {
  server.reply = {
    themes: [
      {
        heading: 'Harbours, 77 of them',
        statements: [
          {
            claims: ['[1]', 3, 99],
            text: 'The port of Varna raised its dues by 12% in March, and ferry tickets will not become dearer before 2028 [1, 3].',
          },
          { claims: [99], text: 'The port of Varna raised its dues by 12% in March.' },
          { claims: [], text: 'Ferries are slow.' },
        ],
      },
    ],
  };
  const { themes, withheld } = await write().recap;
  expect(themes).toHaveLength(1);
  // No claim has that figure.
  expect(themes[0]?.heading).toBe('');
  const [statement] = themes[0]?.statements ?? [];
  expect(statement?.claims.map(({ articleId }) => articleId)).toEqual(['Varna', 'Fares']);
  expect(statement?.text).not.toContain('[');
  expect(withheld).toBe(2);
});

test('a recap that matches nothing is a failure, and none of it is shown', async () => {
  server.reply = {
    themes: [{ heading: 'Sea', statements: [{ claims: [1], text: 'Whales sing at night.' }] }],
  };
  expect(await failureOf(write())).toMatchObject({
    kind: 'nothing matched',
    subject: 'recap',
    action: 'choose model',
  });
});

test('an answer that is no recap is corrected once, then given up', async () => {
  server.reply = 'Here is your recap: it was a good week.';
  expect(await failureOf(write())).toMatchObject({
    kind: 'unusable answer',
    subject: 'recap',
  });
  expect(server.completions).toHaveLength(2);
});

test('faults of a service end as they do for an analysis, but half a recap is not finished', async () => {
  server.fault = 'refused key';
  expect(await failureOf(write())).toMatchObject({ kind: 'refused key', action: 'open settings' });
  server.fault = 'reset midway';
  expect(await failureOf(write())).toMatchObject({
    kind: 'broken off',
    subject: 'recap',
    action: 'try again',
  });
});

test('the failure of a service that redirects names the address it redirects to', async () => {
  server.fault = 'redirected to a page';
  expect(await failureOf(write())).toMatchObject({
    kind: 'redirected',
    values: { redirectedTo: 'https://login.example' },
  });
});

test('the form that led to a recap is remembered for the next request', async () => {
  server.fault = 'no schema, DeepSeek';
  const written: unknown[] = [];
  await write({
    environment: {
      hasAccess: async () => true,
      isOnline: () => true,
      wait: async () => {},
      memory: {
        read: async () => undefined,
        write: async (_, responseFormat) => void written.push(responseFormat),
      },
    },
  }).recap;
  expect(written).toEqual(['json_object']);
});

test('a service without a schema, and one with little room, still answer', async () => {
  server.fault = 'no schema with streaming, Groq';
  expect((await write().recap).themes).toHaveLength(2);
  server.fault = null;
  server.window = { tokens: 1500, whenFull: 'refuse' };
  const many = stories.map((story, place) => ({
    ...story,
    claims: Array.from({ length: 60 }, (_, nth) => ({
      ...(story.claims[0] as (typeof story.claims)[0]),
      text: `Line ${place} carried ${1000 + nth} passengers on its night route to the outer islands.`,
    })),
  }));
  expect((await write({ stories: many }).recap).themes.length).toBeGreaterThan(0);
});

test('a stopped recap throws the reason it was stopped for', async () => {
  const controller = new AbortController();
  server.fault = 'headers then silence';
  const { recap } = write({
    signal: controller.signal,
    onProgress: ({ phase }) => phase === 'waiting' && controller.abort('stop'),
  });
  await expect(recap).rejects.toBe('stop');
});

test('tokens and cost are estimated before the service is asked', () => {
  const estimate = estimateRecap(stories, endpoint());
  expect(estimate.inputTokens).toBeGreaterThan(300);
  expect(estimate.cost).toBeNull();
  const address = 'https://api.openai.com/v1';
  const priced = endpoint({ preset: 'openai', model: 'gpt-4.1-mini', address });
  expect(estimateRecap(stories, priced).cost).toBeGreaterThan(0);
});

const echoes = [
  'sk-test-1234567890',
  [...'sk-test-1234567890'].reverse().join(''),
  btoa('sk-test-1234567890'),
];
test.each(echoes)('a key that a service echoes as %s is in no part of a recap', async (echo) => {
  const statement = `The port of Varna raised its dues by 12% in March, ${echo}.`;
  server.reply = {
    themes: [
      { heading: `Dues ${echo}`, statements: [{ text: statement, claims: [1] }] },
      {
        heading: `Fares ${echo}`,
        statements: [{ text: 'The port of Varna raised its dues by 12% in March.', claims: [1] }],
      },
    ],
  };
  const recap = JSON.stringify(await write().recap);
  expect(recap).toContain('raised its dues');
  expect(recap).not.toContain(echo);
});

test.each([
  'call 0800 555 0199',
  'gloss-verify.example',
  'mail ida@gloss-verify.example',
  'IBAN DE89370400440532013000',
])('a recap does not send the reader to %s, which no claim gives', async (contact) => {
  server.reply = {
    themes: [
      {
        heading: `Dues: ${contact}`,
        statements: [
          { text: 'The port of Varna raised its dues by 12% in March.', claims: [1] },
          { text: `The port of Varna raised its dues by 12% in March: ${contact}.`, claims: [1] },
        ],
      },
    ],
  };
  const recap = JSON.stringify(await write().recap);
  expect(recap).toContain('raised its dues');
  expect(recap).not.toContain(contact.split(' ').at(-1));
});
