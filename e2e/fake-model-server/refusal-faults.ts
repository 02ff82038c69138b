import { always, atFirst, type Fault } from './fault.ts';

const openai = (
  message: string,
  code: string | null,
  type = 'invalid_request_error',
  param: string | null = null,
) => ({
  error: { message, type, param, code },
});
const page = (title: string, text: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${text}</h1></body></html>`;
const formatOf = (body: Record<string, unknown>) =>
  (body.response_format as { type?: string } | undefined)?.type;

/** Refuses requests whose answer must have one of these forms, and answers the others. */
const without =
  (forms: string[], status: number, body: unknown): Fault =>
  (exchange) => {
    if (!forms.includes(formatOf(exchange.request.body) ?? 'text')) return 'answer';
    exchange.fail(status, body);
    return undefined;
  };

/** Refuses requests that have the field, and answers the others. */
const withoutField =
  (field: string, status: number, body: unknown): Fault =>
  (exchange) => {
    if (!(field in exchange.request.body)) return 'answer';
    exchange.fail(status, body);
    return undefined;
  };

/** Refuses requests for a longer answer than this, and answers the others. */
const withLess =
  (most: number, body: unknown): Fault =>
  (exchange) => {
    if (!(Number(exchange.request.body.max_tokens) > most)) return 'answer';
    exchange.fail(400, body);
    return undefined;
  };

/** The service says no before it writes anything. */
export const refusalFaults = {
  'refused key': always((exchange) => {
    const key = String(exchange.request.headers.authorization ?? '').replace('Bearer ', '');
    const shown = `${key.slice(0, 8)}*****${key.slice(-4)}`;
    exchange.fail(
      401,
      openai(
        `Incorrect API key provided: ${shown}. You can find your API key in your account.`,
        'invalid_api_key',
      ),
    );
  }),
  'refused key, Gemini': always((exchange) =>
    exchange.fail(400, [
      {
        error: {
          code: 400,
          message: 'API key not valid. Please pass a valid API key.',
          status: 'INVALID_ARGUMENT',
          details: [{ reason: 'API_KEY_INVALID', domain: 'googleapis.com' }],
        },
      },
    ]),
  ),
  'missing browser header': (exchange) => {
    if (exchange.request.headers['anthropic-dangerous-direct-browser-access']) return 'answer';
    exchange.fail(401, {
      type: 'error',
      error: {
        type: 'authentication_error',
        message:
          'CORS requests must set "anthropic-dangerous-direct-browser-access" header if you are calling the API directly from a browser.',
      },
    });
    return undefined;
  },
  'origin refused': always((exchange) => exchange.fail(403, '')),
  'extension origin refused': (exchange) => {
    if (!exchange.request.headers.origin?.startsWith('chrome-extension:')) return 'answer';
    exchange.fail(403, '');
    return undefined;
  },
  'not permitted': always((exchange) =>
    exchange.fail(
      403,
      openai(
        'Country, region, or territory not supported',
        'unsupported_country_region_territory',
        'request_forbidden',
      ),
    ),
  ),
  'no credit': always((exchange) =>
    exchange.fail(402, {
      error: { code: 402, message: 'Insufficient credits. Add more at the credits page.' },
    }),
  ),
  'quota used up': always((exchange) =>
    exchange.fail(
      429,
      openai(
        'You exceeded your current quota, please check your plan and billing details.',
        'insufficient_quota',
        'insufficient_quota',
      ),
    ),
  ),
  'credit balance exhausted': always((exchange) =>
    exchange.fail(
      429,
      openai('Your credit balance is exhausted.', 'credit_balance_exhausted', 'insufficient_quota'),
    ),
  ),
  'credit balance too low': always((exchange) =>
    exchange.fail(400, {
      type: 'error',
      error: {
        type: 'invalid_request_error',
        message: 'Your credit balance is too low to access the API.',
      },
    }),
  ),
  'rate limited briefly': atFirst(1, (exchange) =>
    exchange.fail(
      429,
      openai('Rate limit reached for requests', 'rate_limit_exceeded', 'requests'),
      { 'retry-after': '2' },
    ),
  ),
  'rate limited for long': always((exchange) =>
    exchange.fail(
      429,
      openai('Rate limit reached for requests', 'rate_limit_exceeded', 'requests'),
      { 'retry-after': '120' },
    ),
  ),
  'no such model': always((exchange) =>
    exchange.fail(404, {
      error: `model "${exchange.request.body.model}" not found, try pulling it first`,
    }),
  ),
  'no such model, OpenAI': always((exchange) =>
    exchange.fail(
      404,
      openai(
        `The model \`${exchange.request.body.model}\` does not exist or you do not have access to it.`,
        'model_not_found',
      ),
    ),
  ),
  'nothing here': always((exchange) => exchange.fail(404, { detail: 'Not Found' })),
  'nothing here, a page': always((exchange) => exchange.fail(404, page('404 Not Found', 'nginx'))),
  'too long': always((exchange) =>
    exchange.fail(
      400,
      openai(
        "This model's maximum context length is 8192 tokens. However, your messages resulted in 9871 tokens. Please reduce the length of the messages.",
        'context_length_exceeded',
        'invalid_request_error',
        'messages',
      ),
    ),
  ),
  'too long, with counts': always((exchange) =>
    exchange.fail(400, {
      error: {
        code: 400,
        message:
          'the request exceeds the available context size. try increasing the context size or enable context shift',
        type: 'exceed_context_size_error',
        n_prompt_tokens: 9871,
        n_ctx: 4096,
      },
    }),
  ),
  'body too large': always((exchange) => exchange.fail(413, 'Payload Too Large')),
  'no schema, DeepSeek': without(
    ['json_schema'],
    400,
    openai('This response_format type is unavailable now', 'invalid_request_error'),
  ),
  'no json_object, LM Studio': without(['json_object'], 400, {
    error: "'response_format.type' must be 'json_schema' or 'text'",
  }),
  'no schema with streaming, Groq': without(
    ['json_schema'],
    400,
    openai('Streaming and tool use are not currently supported with Structured Outputs', null),
  ),
  'no schema for this model, Groq': without(
    ['json_schema', 'json_object'],
    400,
    openai(
      'This model does not support response format `json_schema`. See supported models.',
      null,
    ),
  ),
  'loose schema, Anthropic': without(['json_schema'], 400, {
    type: 'error',
    error: {
      type: 'invalid_request_error',
      message: 'response_format.json_schema: schema must be strict',
    },
  }),
  'limit under another name': withoutField(
    'max_tokens',
    400,
    openai(
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      'unsupported_parameter',
      'invalid_request_error',
      'max_tokens',
    ),
  ),
  'limit too large': withLess(4096, {
    object: 'error',
    message: 'max_tokens: 8192 is too large for this model, which takes at most 4096',
    type: 'BadRequestError',
    code: 400,
  }),
  'limit larger than what is left': withLess(
    2289,
    openai(
      "This model's maximum context length is 8192 tokens. However, you requested 14063 tokens (5871 in the messages, 8192 in the completion). Please reduce the length of the messages or completion.",
      'context_length_exceeded',
      'invalid_request_error',
      'messages',
    ),
  ),
  'too long, in plain words': always((exchange) =>
    exchange.fail(400, {
      error: 'Your text does not fit: this model was loaded with too small a window.',
    }),
  ),
  'extra field, Mistral': withoutField('stream_options', 422, {
    object: 'error',
    message: {
      detail: [
        {
          type: 'extra_forbidden',
          loc: ['body', 'stream_options'],
          msg: 'Extra inputs are not permitted',
        },
      ],
    },
    type: 'invalid_request_error',
    code: null,
  }),
  'unknown name, Gemini': withoutField('stream_options', 400, [
    {
      error: {
        code: 400,
        message: 'Invalid JSON payload received. Unknown name "stream_options": Cannot find field.',
        status: 'INVALID_ARGUMENT',
      },
    },
  ]),
  'request rejected': always((exchange) =>
    exchange.fail(400, openai("Invalid value for 'messages'.", 'invalid_value')),
  ),
  'busy twice': atFirst(2, (exchange) =>
    exchange.fail(500, openai('The server had an error', null, 'server_error')),
  ),
  'loading model': atFirst(1, (exchange) =>
    exchange.fail(503, {
      error: { code: 503, message: 'Loading model', type: 'unavailable_error' },
    }),
  ),
  'always busy': always((exchange) =>
    exchange.fail(503, openai('Service unavailable', null, 'server_error')),
  ),
  overloaded: always((exchange) =>
    exchange.fail(529, {
      type: 'error',
      error: { type: 'overloaded_error', message: 'Overloaded' },
    }),
  ),
  'bad gateway page': always((exchange) =>
    exchange.fail(502, page('fake.example | 502: Bad gateway', 'Cloudflare')),
  ),
  'refused in a nested text': always((exchange) =>
    exchange.fail(400, {
      error: {
        message: 'Provider returned error',
        code: 400,
        metadata: {
          raw: JSON.stringify({
            error: { message: 'The prompt is too long: 9871 tokens > 8192 maximum' },
          }),
          provider_name: 'Fake',
        },
      },
    }),
  ),
} satisfies Record<string, Fault>;
