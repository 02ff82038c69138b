import type { EndpointPreset } from '#domain/settings/endpoint-presets.ts';
import type { Rung } from '#domain/settings/response-format.ts';

/** Room for every section and for the reasoning of models that reason, which counts too. */
export const longestAnswer = 8192;

export interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** The JSON to ask for. */
export interface AnswerForm {
  /** Names the schema to the service. */
  name: string;
  /** JSON Schema in the strict subset; called only for services that take one. */
  schema(): Record<string, unknown>;
}

/** A request without its model, as the preset's service takes it. `longest`: of the answer, in tokens. */
export function requestBody(
  preset: EndpointPreset,
  messages: readonly Message[],
  longest: number,
  format: { rung: Rung; form: AnswerForm } | null = null,
): Record<string, unknown> {
  return {
    messages,
    ...(format && responseFormat(format.rung, format.form)),
    [preset.limitField]: longest,
    ...(preset.streamOptions && { stream_options: { include_usage: true } }),
    ...preset.extraFields,
    ...(format && format.rung !== 'none' && preset.formatFields),
  };
}

function responseFormat(rung: Rung, { name, schema }: AnswerForm): Record<string, unknown> {
  if (rung === 'none') return {};
  if (rung === 'json_object') return { response_format: { type: 'json_object' } };
  return {
    response_format: {
      type: 'json_schema',
      json_schema: { name, strict: true, schema: schema() },
    },
  };
}
