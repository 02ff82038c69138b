import type { EndpointPreset } from '#domain/settings/endpoint-presets.ts';
import type { ResponseFormat } from '#domain/settings/response-format.ts';

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
  format: { responseFormat: ResponseFormat; form: AnswerForm } | null = null,
): Record<string, unknown> {
  return {
    messages,
    ...(format && responseFormatField(format.responseFormat, format.form)),
    [preset.limitField]: longest,
    ...(preset.streamOptions && { stream_options: { include_usage: true } }),
    ...preset.extraFields,
    ...(format && format.responseFormat !== 'none' && preset.formatFields),
  };
}

function responseFormatField(
  responseFormat: ResponseFormat,
  { name, schema }: AnswerForm,
): Record<string, unknown> {
  if (responseFormat === 'none') return {};
  if (responseFormat === 'json_object') return { response_format: { type: 'json_object' } };
  return {
    response_format: {
      type: 'json_schema',
      json_schema: { name, strict: true, schema: schema() },
    },
  };
}
