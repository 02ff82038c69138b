import { z } from 'zod';
import { endpointPresets } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import table from './model-facts.json' with { type: 'json' };
import type { ReportedUsage } from './usage.ts';

const factsSchema = z.object({
  preset: z.string(),
  model: z.string(),
  /** Tokens of question and answer together. */
  context: z.number().nullable(),
  /** US dollars for a million tokens. */
  input: z.number(),
  output: z.number(),
  /** For input that the service had kept; null where it costs the same. */
  cached: z.number().nullable(),
  /** The day the facts are from, ISO 8601, where it is not the table's. */
  asOf: z.string().optional(),
});
export type ModelFacts = z.infer<typeof factsSchema> & { asOf: string };

const { asOf, models } = z.object({ asOf: z.string(), models: z.array(factsSchema) }).parse(table);

/** What the table knows of the endpoint's model, by the host that it is at; null for a model or a host that it does not know. */
export function factsOfModel(endpoint: Pick<Endpoint, 'address' | 'model'>): ModelFacts | null {
  const { host } = new URL(endpoint.address);
  const preset = endpointPresets.find(
    ({ address }) => address !== '' && new URL(address).host === host,
  );
  const name = withoutDate(endpoint.model);
  const facts = models.find(
    (entry) => entry.preset === preset?.id && withoutDate(entry.model) === name,
  );
  return facts ? { ...facts, asOf: facts.asOf ?? asOf } : null;
}

/** In US dollars: what the service says it charged, else by the table; null when neither is known. */
export function costOf(endpoint: Endpoint, usage: ReportedUsage): number | null {
  if (usage.cost !== null) return usage.cost;
  const facts = factsOfModel(endpoint);
  if (!facts) return null;
  const cached = Math.min(usage.cachedTokens, usage.inputTokens);
  const input = (usage.inputTokens - cached) * facts.input + cached * (facts.cached ?? facts.input);
  return (input + usage.outputTokens * facts.output) / 1_000_000;
}

/** Services name one model with and without the day it is from. */
function withoutDate(model: string): string {
  return model.replace(/^models\//, '').replace(/-(20\d\d-?\d\d-?\d\d|latest)$/, '');
}
