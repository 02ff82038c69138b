import { setTimeout as wait } from 'node:timers/promises';
import type { Exchange } from './exchange.ts';
import { always, type Fault } from './fault.ts';

const share = 0.4;
/** Milliseconds after which the fault ends by itself, so that no test hangs. */
const forever = 600_000;

/** Waits until the other side hangs up. */
async function untilGone(exchange: Exchange): Promise<void> {
  for (let waited = 0; waited < forever && !exchange.gone; waited += 20) await wait(20);
}

/** The connection does something else than carry an answer from beginning to end. */
export const streamFaults = {
  'sign-in page': always((exchange) =>
    exchange.fail(
      200,
      '<!DOCTYPE html><html><head><title>Welcome to Hotel Wi-Fi</title></head><body>Sign in</body></html>',
    ),
  ),
  'redirected to a page': always(({ response }) =>
    response.writeHead(302, { location: 'https://login.example/' }).end(),
  ),
  'redirected elsewhere': always(({ response, request }) =>
    response.writeHead(308, { location: `https://elsewhere.example${request.path}` }).end(),
  ),
  'plain words': always((exchange) => exchange.fail(200, 'It works!')),
  'whole answer': always((exchange) =>
    exchange.json({
      id: 'chatcmpl-fake',
      object: 'chat.completion',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: exchange.answer },
          finish_reason: 'stop',
        },
      ],
      usage: exchange.usage,
    }),
  ),
  'error in a good reply': always((exchange) =>
    exchange.json({ error: { message: 'The model crashed', type: 'server_error', code: 500 } }),
  ),
  'no headers': always(untilGone),
  'headers then silence': always(async (exchange) => {
    exchange.open();
    await untilGone(exchange);
  }),
  /** Longer, in real life: a comment a second for a minute. */
  'comments first': async (exchange) => {
    for (let count = 0; count < 20; count++) {
      exchange.write(': OPENROUTER PROCESSING\n\n');
      await wait(20);
    }
    return 'answer' as const;
  },
  'stalls midway': always(async (exchange) => {
    await exchange.streamPart(share);
    await untilGone(exchange);
  }),
  'reset midway': always(async (exchange) => {
    await exchange.streamPart(share);
    await wait(20);
    exchange.reset();
  }),
  'reset at once': always((exchange) => exchange.reset()),
  'ends midway': always(async (exchange) => {
    await exchange.streamPart(share);
    exchange.response.end();
  }),
  'ends before it begins': always((exchange) => {
    exchange.open();
    exchange.response.end();
  }),
  'no end mark': always((exchange) => exchange.streamAnswer({ done: false })),
  'error midway': always(async (exchange) => {
    await exchange.streamPart(share);
    exchange.event({ error: { message: 'Upstream failed', code: 502 } });
    exchange.response.end();
  }),
  'error event midway': always(async (exchange) => {
    await exchange.streamPart(share);
    exchange.write('event: error\ndata: {"message":"Internal error","type":"api_error"}\n\n');
    exchange.response.end();
  }),
  'too long, in the stream': always((exchange) => {
    exchange.event({
      error: {
        code: 400,
        message: 'the request exceeds the available context size',
        type: 'exceed_context_size_error',
        n_prompt_tokens: 9871,
        n_ctx: 4096,
      },
    });
    exchange.response.end();
  }),
  'too long, in words of its own': always((exchange) => {
    exchange.event({
      error: {
        message:
          'Cannot keep the first 9871 tokens: the context overflows. The model was loaded with a context of only 4096 tokens.',
      },
    });
    exchange.response.end();
  }),
  'error beside the error field': always((exchange) =>
    exchange.json({
      choices: null,
      base_resp: { status_code: 1008, status_msg: 'insufficient balance' },
    }),
  ),
  'error beside the error field, in the stream': always((exchange) => {
    exchange.event({
      choices: null,
      base_resp: { status_code: 1008, status_msg: 'insufficient balance' },
    });
    exchange.response.end();
  }),
  'error in a detail': always((exchange) =>
    exchange.json({ detail: 'The prompt is longer than the window of this model.' }),
  ),
  'error in a message of the stream': always((exchange) => {
    exchange.event({ code: 1113, message: 'Incorrect API key provided', success: false });
    exchange.response.end();
  }),
  'whole answer in a tool call': always((exchange) =>
    exchange.json({
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            content: null,
            tool_calls: [
              {
                type: 'function',
                function: { name: 'json', arguments: JSON.parse(exchange.answer) },
              },
            ],
          },
          finish_reason: 'tool_calls',
        },
      ],
    }),
  ),
  'notes within the data': always((exchange) => {
    exchange.write('\uFEFFdata: : OPENROUTER PROCESSING\n\ndata: ping\n\ndata: [PING]\n\n');
    const half = Math.floor(exchange.answer.length / 2);
    const events = [
      exchange.chunk({ content: exchange.answer.slice(0, half) }),
      exchange.chunk({ content: exchange.answer.slice(half) }),
      exchange.chunk({}, 'stop'),
    ].map((event) => JSON.stringify(event));
    exchange.write(`data: data: ${events[0]}\n\ndata: ${events[1]} : a note\r\n\r\n`);
    exchange.write(`data:${events[2]}\n\ndata: data: [DONE]\n\n`);
    exchange.response.end();
  }),
  'malformed event midway': always(async (exchange) => {
    await exchange.streamPart(share);
    exchange.write('data: {"choices":[{"delta":\n\n');
    exchange.response.end();
  }),
  'finishes with an error': always(async (exchange) => {
    await exchange.streamPart(share);
    exchange.finish({ finishReason: 'error' });
  }),
  'length limit': always(async (exchange) => {
    await exchange.streamPart(share);
    exchange.finish({ finishReason: 'length' });
  }),
  'content filter': always((exchange) => {
    exchange.open();
    exchange.finish({ finishReason: 'content_filter' });
  }),
  refusal: always((exchange) => {
    exchange.event(exchange.chunk({ refusal: 'I can’t help with that article.' }));
    exchange.finish();
  }),
  'carriage returns': always((exchange) => exchange.streamAnswer({ lineEnd: '\r\n' })),
  'one byte at a time': always(async (exchange) => {
    exchange.open();
    const events = [exchange.chunk({ content: exchange.answer }), exchange.chunk({}, 'stop')];
    const text = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
    for (const byte of Buffer.from(text, 'utf8')) exchange.write(Uint8Array.of(byte));
    exchange.write('data: [DONE]\n\n');
    exchange.response.end();
  }),
  'prompt cut silently': always((exchange) =>
    exchange.streamAnswer({ usage: { prompt_tokens: 60, completion_tokens: 400 } }),
  ),
  'slow headers': async () => {
    await wait(1000);
    return 'answer' as const;
  },
} satisfies Record<string, Fault>;
