import type { FakeClaim } from './answer-from-article.ts';
import type { Exchange } from './exchange.ts';
import { always, type Fault } from './fault.ts';

/** Streams something that is made of the answer. */
const instead = (change: (answer: string) => string): Fault =>
  always(async (exchange) => {
    exchange.answer = change(exchange.answer);
    await exchange.streamAnswer();
  });

const edited = (edit: (reply: Record<string, unknown>) => unknown): Fault =>
  instead((answer) => {
    const reply = JSON.parse(answer) as Record<string, unknown>;
    return JSON.stringify(edit(reply) ?? reply);
  });

/** Every claim of a reply, wherever it stands. */
function claimsIn(value: unknown): FakeClaim[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('s' in value && 't' in value) return [value as FakeClaim];
  return Object.values(value).flatMap(claimsIn);
}

async function afterReasoning(exchange: Exchange, field: string): Promise<void> {
  await exchange.streamText('First I look at what {"the article"} says. ', { field });
  await exchange.streamAnswer();
}

/** The answer comes, and is not what was asked for. */
export const contentFaults = {
  'answer in a tool call': always((exchange) => {
    const half = Math.floor(exchange.answer.length / 2);
    for (const part of [exchange.answer.slice(0, half), exchange.answer.slice(half)]) {
      exchange.event(
        exchange.chunk({
          tool_calls: [{ index: 0, function: { name: 'answer', arguments: part } }],
        }),
      );
    }
    exchange.finish({ finishReason: 'tool_calls' });
  }),
  blank: always(async (exchange) => {
    await exchange.streamText('   \n  ');
    exchange.finish();
  }),
  'blank with a schema': async (exchange) => {
    if (!exchange.request.body.response_format) return 'answer';
    await exchange.streamText('   \n  ');
    exchange.finish();
    return undefined;
  },
  'thoughts in tags': instead(
    (answer) => `<think>The user wants {"h": "something"}, so I will plan.</think>\n\n${answer}`,
  ),
  'thoughts without a beginning': instead(
    (answer) => `Plan: {"h": {"t": "draft"}} is not good yet.</think>\n${answer}`,
  ),
  'harmony channels': instead(
    (answer) =>
      `<|channel|>analysis<|message|>I should give {"h": 1}.<|end|><|start|>assistant<|channel|>final<|message|>${answer}`,
  ),
  fenced: instead((answer) => `\`\`\`json\n${answer}\n\`\`\``),
  'prose around': instead(
    (answer) => `Here is the analysis {as JSON}:\n\n${answer}\n\nI hope that {this} helps!`,
  ),
  'prose alone': instead(() => 'The article is about a company. It did well last year.'),
  'prose alone at first': async (exchange, hit) => {
    if (hit > 1) return 'answer';
    await exchange.streamText('The article is about a company.');
    exchange.finish();
    return undefined;
  },
  'answer in the reasoning': always(async (exchange) => {
    await exchange.streamText(`I think the answer is: ${exchange.answer}`, {
      field: 'reasoning_content',
    });
    exchange.finish();
  }),
  'reasoning first': always((exchange) => afterReasoning(exchange, 'reasoning')),
  'reasoning content first': always((exchange) => afterReasoning(exchange, 'reasoning_content')),
  'content in parts': always(async (exchange) => {
    exchange.event(
      exchange.chunk({
        content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Let me see.' }] }],
      }),
    );
    exchange.event(exchange.chunk({ content: [{ type: 'text', text: exchange.answer }] }));
    exchange.finish();
  }),
  'two objects': instead((answer) => `{"status":"ok"}\n${answer}`),
  'trailing commas': instead((answer) => answer.replace(/\}\]/g, '},]').replace(/\}$/, ',}')),
  'raw line breaks': instead((answer) => answer.replace(/(?<=[a-z]) (?=[a-z])/g, '\n')),
  'python literals': instead((answer) =>
    answer.replaceAll('null', 'None').replaceAll('"l":', "'l':"),
  ),
  'cut but finished': instead((answer) => answer.slice(0, Math.floor(answer.length * 0.7))),
  'another shape': edited(({ k }) => ({ summary: 'A company did well.', points: k })),
  'claims as strings': edited((reply) => {
    reply.k = claimsIn(reply.k).map(({ t, s }) => `${t} [S${s[0]}]`);
  }),
  'invented ids': edited((reply) => {
    for (const claim of claimsIn(reply)) Object.assign(claim, { s: [9999, 'W1', '12a'] });
  }),
  'altered numbers': edited((reply) => {
    for (const claim of claimsIn(reply)) {
      claim.t = claim.t.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10));
    }
  }),
  'nothing matches': edited((reply) => {
    for (const claim of claimsIn(reply)) {
      claim.t = 'Penguins bought the harbour of Valparaíso for marmalade.';
    }
  }),
  'wrong types': edited((reply) => ({
    ...reply,
    l: 'It changed.',
    k: [null, 7, { t: 12 }, { s: 'S1', t: 'ok' }, ['x']],
    t: { d: '2024' },
    x: 'none',
  })),
  'duplicated keys': instead((answer) => answer.replace('{', '{"x":["An earlier thought."],')),
  'prototype keys': instead((answer) =>
    answer.replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":1}},',
    ),
  ),
  endless: always(async (exchange) => {
    await exchange.streamText(`{"x":["${'poem '.repeat(200_000)}`);
    exchange.finish({ finishReason: 'length' });
  }),
} satisfies Record<string, Fault>;
