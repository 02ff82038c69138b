import type { RecordedRequest } from './exchange.ts';

interface ServiceError {
  status: number;
  body: unknown;
}
type Refuse = (body: Record<string, unknown>, request: RecordedRequest) => ServiceError | null;

const openaiError = (
  status: number,
  message: string,
  code: string,
  param: string | null = null,
) => ({
  status,
  body: { error: { message, type: 'invalid_request_error', param, code } },
});
const formatOf = (body: Record<string, unknown>): string =>
  (body.response_format as { type?: string } | undefined)?.type ?? 'text';
const known = ['model', 'messages', 'stream', 'response_format', 'max_tokens'];
const unknownField = (body: Record<string, unknown>, also: string[] = []) =>
  Object.keys(body).find((name) => !known.includes(name) && !also.includes(name));
const saysJson = (body: Record<string, unknown>) => /json/i.test(JSON.stringify(body.messages));

/** What each service refuses, in its own words. */
const services = {
  openai: (body) => {
    if ('max_tokens' in body) {
      return openaiError(
        400,
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
        'unsupported_parameter',
        'max_tokens',
      );
    }
    if ('temperature' in body) {
      return openaiError(
        400,
        "Unsupported value: 'temperature'",
        'unsupported_value',
        'temperature',
      );
    }
    const extra = unknownField(body, ['max_completion_tokens', 'stream_options']);
    return extra
      ? openaiError(
          400,
          `Unrecognized request argument supplied: ${extra}`,
          'unknown_parameter',
          extra,
        )
      : strictSchemaError(body);
  },
  openrouter: (body) => {
    const extra = unknownField(body, ['stream_options', 'usage', 'provider']);
    return extra
      ? { status: 400, body: { error: { code: 400, message: `Unknown ${extra}` } } }
      : null;
  },
  gemini: (body) => {
    const extra = unknownField(body, ['stream_options']);
    return extra
      ? {
          status: 400,
          body: [
            {
              error: {
                code: 400,
                message: `Invalid JSON payload received. Unknown name "${extra}": Cannot find field.`,
                status: 'INVALID_ARGUMENT',
              },
            },
          ],
        }
      : null;
  },
  anthropic: (body, { headers }) => {
    if (headers['anthropic-dangerous-direct-browser-access'] !== 'true') {
      return {
        status: 401,
        body: {
          type: 'error',
          error: {
            type: 'authentication_error',
            message:
              'CORS requests must set "anthropic-dangerous-direct-browser-access" header if you are calling the API directly from a browser.',
          },
        },
      };
    }
    const format = body.response_format as { json_schema?: { strict?: boolean } } | undefined;
    return format?.json_schema && format.json_schema.strict !== true
      ? openaiError(
          400,
          'response_format.json_schema.strict: must be true',
          'invalid_request_error',
        )
      : null;
  },
  groq: (body) =>
    formatOf(body) === 'json_schema' && body.stream
      ? openaiError(
          400,
          'Streaming and tool use are not currently supported with Structured Outputs: response format `json_schema` does not support streaming',
          'invalid_request_error',
        )
      : null,
  mistral: (body) => {
    const extra = unknownField(body);
    return extra
      ? {
          status: 422,
          body: {
            object: 'error',
            message: {
              detail: [
                {
                  type: 'extra_forbidden',
                  loc: ['body', extra],
                  msg: 'Extra inputs are not permitted',
                },
              ],
            },
            type: 'invalid_request_error',
            code: null,
          },
        }
      : null;
  },
  deepseek: (body) => {
    if (formatOf(body) === 'json_schema') {
      return openaiError(
        400,
        'This response_format type is unavailable now',
        'invalid_request_error',
      );
    }
    return formatOf(body) === 'json_object' && !saysJson(body)
      ? openaiError(400, "Prompt must contain the word 'json'", 'invalid_request_error')
      : null;
  },
  vllm: () => null,
  'llama-cpp': () => null,
  'lm-studio': (body) =>
    formatOf(body) === 'json_object'
      ? { status: 400, body: { error: "'response_format.type' must be 'json_schema' or 'text'" } }
      : null,
  ollama: (body) =>
    'max_completion_tokens' in body ? { status: 400, body: { error: 'unknown field' } } : null,
} satisfies Record<string, Refuse>;
export type ServiceName = keyof typeof services;
export const serviceNames = Object.keys(services) as ServiceName[];

/** What a service of that name says to a request that it does not take; null for one that it does. */
export function serviceError(name: ServiceName, request: RecordedRequest): ServiceError | null {
  const refuse: Refuse = services[name];
  return refuse(request.body, request);
}

/** A schema outside of the strict subset, as OpenAI words it. */
function strictSchemaError(body: Record<string, unknown>): ServiceError | null {
  const format = body.response_format as { json_schema?: { schema?: unknown } } | undefined;
  const trouble = format?.json_schema && looseObject(format.json_schema.schema);
  return trouble
    ? openaiError(
        400,
        `Invalid schema for response_format 'analysis': ${trouble}`,
        'invalid_schema',
      )
    : null;
}

const outsideSubset = [
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'format',
  'pattern',
  'default',
];

/** Why a schema is not strict; undefined when it is. */
function looseObject(schema: unknown): string | undefined {
  if (Array.isArray(schema)) return schema.map(looseObject).find(Boolean);
  if (typeof schema !== 'object' || schema === null) return undefined;
  const node = schema as Record<string, unknown>;
  if (node.type === 'object') {
    const names = Object.keys((node.properties as object | undefined) ?? {});
    const required = new Set(node.required as string[] | undefined);
    if (node.additionalProperties !== false)
      return "'additionalProperties' is required to be false";
    if (!names.every((name) => required.has(name))) return "'required' must name every property";
    return names
      .map((name) => looseObject((node.properties as Record<string, unknown>)[name]))
      .find(Boolean);
  }
  const extra = outsideSubset.find((name) => name in node);
  if (extra) return `'${extra}' is not permitted`;
  return looseObject(node.items) ?? looseObject(node.anyOf);
}
