import { extensionScheme } from './built-for.ts';
import type { ResponseFormat } from './response-format.ts';

/** What is known of a model service before the first request is made to it. */
export interface EndpointPreset {
  id: string;
  name: string;
  /** Base address; empty for `custom`, where the reader types it. */
  address: string;
  needsKey: boolean;
  /** What a key looks like, e.g. `sk-…`; empty where none is needed. */
  keyHint: string;
  /** Where the reader gets a key; null where none is needed. */
  keyUrl: string | null;
  /** Where the reader sees and adds credit; null where nothing is charged. */
  billingUrl: string | null;
  /** Runs on the reader's own machine or network: slower timers, no charge. */
  local: boolean;
  /** An example of a model name, as a placeholder. */
  modelHint: string;
  /** What the service calls the limit on the length of an answer. */
  limitField: 'max_tokens' | 'max_completion_tokens';
  /** The response formats that the service takes with a streamed answer, in the order in which to try them. */
  responseFormats: readonly ResponseFormat[];
  /** Whether `stream_options` is understood; without it some services report no tokens. */
  streamOptions: boolean;
  /** Headers that it wants beside the key. */
  headers: Readonly<Record<string, string>>;
  /** Fields of the request that are its own. */
  extraFields: Readonly<Record<string, unknown>>;
  /** Those of them that go with a request for the form of the answer. */
  formatFields: Readonly<Record<string, unknown>>;
  /** What to do when it refuses a browser extension's origin: the line to set on the server. */
  originLine: string | null;
}

const cloud = {
  needsKey: true,
  local: false,
  limitField: 'max_tokens',
  responseFormats: ['json_schema', 'json_object', 'none'],
  streamOptions: true,
  headers: {},
  extraFields: {},
  formatFields: {},
  originLine: null,
} as const;

const local = {
  ...cloud,
  needsKey: false,
  keyHint: '',
  keyUrl: null,
  billingUrl: null,
  local: true,
} as const;

/** The services that Gloss knows, in the order in which they are offered. */
export const endpointPresets: readonly EndpointPreset[] = [
  {
    ...cloud,
    id: 'openai',
    name: 'OpenAI',
    address: 'https://api.openai.com/v1',
    keyHint: 'sk-…',
    keyUrl: 'https://platform.openai.com/api-keys',
    billingUrl: 'https://platform.openai.com/settings/organization/billing',
    modelHint: 'gpt-5-mini',
    limitField: 'max_completion_tokens',
  },
  {
    ...cloud,
    id: 'openrouter',
    name: 'OpenRouter',
    address: 'https://openrouter.ai/api/v1',
    keyHint: 'sk-or-…',
    keyUrl: 'https://openrouter.ai/settings/keys',
    billingUrl: 'https://openrouter.ai/settings/credits',
    modelHint: 'openai/gpt-5-mini',
    extraFields: { usage: { include: true } },
    // Otherwise it may pass the request on to a host that ignores the schema.
    formatFields: { provider: { require_parameters: true } },
  },
  {
    ...local,
    id: 'ollama',
    name: 'Ollama',
    address: 'http://localhost:11434/v1',
    modelHint: 'qwen3:8b',
    originLine: `OLLAMA_ORIGINS=${extensionScheme}://*`,
  },
  {
    ...local,
    id: 'lm-studio',
    name: 'LM Studio',
    address: 'http://localhost:1234/v1',
    modelHint: 'qwen/qwen3-8b',
    responseFormats: ['json_schema', 'none'],
  },
  {
    ...cloud,
    id: 'gemini',
    name: 'Gemini',
    address: 'https://generativelanguage.googleapis.com/v1beta/openai',
    keyHint: 'AIza…',
    keyUrl: 'https://aistudio.google.com/apikey',
    billingUrl: 'https://aistudio.google.com/usage',
    modelHint: 'gemini-2.5-flash',
  },
  {
    ...cloud,
    id: 'anthropic',
    name: 'Anthropic',
    address: 'https://api.anthropic.com/v1',
    keyHint: 'sk-ant-…',
    keyUrl: 'https://console.anthropic.com/settings/keys',
    billingUrl: 'https://console.anthropic.com/settings/billing',
    modelHint: 'claude-haiku-4-5',
    responseFormats: ['json_schema', 'none'],
    headers: { 'anthropic-dangerous-direct-browser-access': 'true' },
  },
  {
    ...cloud,
    id: 'groq',
    name: 'Groq',
    address: 'https://api.groq.com/openai/v1',
    keyHint: 'gsk_…',
    keyUrl: 'https://console.groq.com/keys',
    billingUrl: 'https://console.groq.com/settings/billing',
    modelHint: 'openai/gpt-oss-20b',
    responseFormats: ['json_object', 'none'],
  },
  {
    ...cloud,
    id: 'mistral',
    name: 'Mistral',
    address: 'https://api.mistral.ai/v1',
    keyHint: '32 letters and digits',
    keyUrl: 'https://console.mistral.ai/api-keys',
    billingUrl: 'https://console.mistral.ai/billing',
    modelHint: 'mistral-small-latest',
    streamOptions: false,
  },
  {
    ...cloud,
    id: 'deepseek',
    name: 'DeepSeek',
    address: 'https://api.deepseek.com/v1',
    keyHint: 'sk-…',
    keyUrl: 'https://platform.deepseek.com/api_keys',
    billingUrl: 'https://platform.deepseek.com/top_up',
    modelHint: 'deepseek-chat',
    responseFormats: ['json_object', 'none'],
  },
  {
    ...local,
    id: 'vllm',
    name: 'vLLM',
    address: 'http://localhost:8000/v1',
    modelHint: 'Qwen/Qwen3-8B',
  },
  {
    ...local,
    id: 'llama-cpp',
    name: 'llama.cpp',
    address: 'http://localhost:8080/v1',
    modelHint: 'the model it was started with',
  },
  {
    ...cloud,
    id: 'custom',
    name: 'Custom',
    address: '',
    needsKey: false,
    keyHint: '',
    keyUrl: null,
    billingUrl: null,
    modelHint: '',
  },
];

const custom = endpointPresets[endpointPresets.length - 1] as EndpointPreset;

/** The preset of an endpoint; `custom` for an id that is not known. */
export function presetOf(id: string): EndpointPreset {
  return endpointPresets.find((preset) => preset.id === id) ?? custom;
}

/** An IPv4 address of the machine or its network: whole, as a name of the web may begin like one. */
const privateRange = /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){1,3}$/;

/** A country's ending may be a host of the web by itself; a name that a reader gave a machine is longer. */
const isEndingAlone = /^(?:[a-z]{2}|xn--.*)$/i;

/**
 * True for an address on the reader's own machine or network: loopback, a private range of
 * RFC 1918, link-local, `.local`, or a name without a dot.
 */
export function isLocalAddress(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '');
  if (host.includes(':')) return host === '::1' || /^f[cd]|^fe80/i.test(host);
  return (
    (!host.includes('.') && !isEndingAlone.test(host)) ||
    /\.(local|localhost|lan|home|internal)$/i.test(host) ||
    privateRange.test(host)
  );
}

/** What the reader calls the service: the preset's name, or the host of a custom address. */
export function providerName(endpoint: { preset: string; address: string }): string {
  const preset = presetOf(endpoint.preset);
  return preset === custom ? new URL(endpoint.address).host : preset.name;
}
