import { presetOf } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { isRecord } from './is-record.ts';
import { factsOfModel } from './model-facts.ts';
import type { ModelEnvironment } from './model-job.ts';
import { requestOnce } from './request-once.ts';

/**
 * How many tokens the endpoint's model has room for, question and answer together, as the service
 * tells it, or else as the table of models has it; null when neither does.
 */
export async function contextWindow(
  endpoint: Endpoint,
  environment: Pick<ModelEnvironment, 'fetch' | 'hasAccess'>,
): Promise<number | null> {
  const get = async (path: string): Promise<unknown> => {
    const reply = await requestOnce(endpoint, path, environment);
    return reply.ok ? reply.body : null;
  };
  for (const ask of waysToAsk[endpoint.preset] ?? []) {
    const window = await ask(get, endpoint.model);
    if (window !== null) return window;
  }
  return factsOfModel(endpoint)?.context ?? null;
}

type Get = (path: string) => Promise<unknown>;
type Ask = (get: Get, model: string) => Promise<number | null>;

/** What is loaded at the moment; Ollama's list of models does not say with how much room. */
const askOllama: Ask = async (get, model) => {
  const loaded = entries(await get('/api/ps'), 'models').find(
    ({ name, model: also }) => name === model || also === model,
  );
  return size(loaded?.context_length);
};

const askLmStudio: Ask = async (get, model) => {
  const known = entries(await get('/api/v1/models'), 'models', 'data').find(
    ({ id, key }) => id === model || key === model,
  );
  const instance: unknown = Array.isArray(known?.loaded_instances)
    ? known.loaded_instances[0]
    : null;
  const config = isRecord(instance) && isRecord(instance.config) ? instance.config : {};
  return size(config.context_length);
};

const askModels: Ask = async (get, model) => {
  const list = entries(await get('models'), 'data', 'models');
  const entry = list.find(({ id }) => id === model) ?? (list.length === 1 ? list[0] : undefined);
  const meta = isRecord(entry?.meta) ? entry.meta : {};
  return size(entry?.max_model_len ?? entry?.context_length ?? entry?.context_window ?? meta.n_ctx);
};

const askLlamaCpp: Ask = async (get) => {
  const props = await get('/props');
  const settings = isRecord(props) ? props.default_generation_settings : null;
  return size(isRecord(settings) ? settings.n_ctx : null);
};

const waysToAsk: Record<string, Ask[]> = {
  ollama: [askOllama],
  'lm-studio': [askLmStudio],
  vllm: [askModels],
  'llama-cpp': [askLlamaCpp, askModels],
  openrouter: [askModels],
  custom: [askModels],
};

function entries(body: unknown, ...names: string[]): Record<string, unknown>[] {
  if (!isRecord(body)) return [];
  const list = names.map((name) => body[name]).find(Array.isArray) ?? [];
  return (list as unknown[]).filter(isRecord);
}

function size(value: unknown): number | null {
  return typeof value === 'number' && value >= 256 ? Math.floor(value) : null;
}

/** True where asking costs little and the room may be small: not worth a request elsewhere. */
export function mayBeSmall(endpoint: Endpoint, tokens: number): boolean {
  const { local, id } = presetOf(endpoint.preset);
  if (id === 'openrouter') return tokens > 16_000;
  return local || id === 'custom' ? tokens > 1500 : false;
}
