import type { SectionName } from '#domain/analysis/analysis.ts';
import type { EndpointPreset } from '#domain/settings/endpoint-presets.ts';
import type { Rung } from '#domain/settings/response-format.ts';
import { wireJsonSchema } from './reply-schema.ts';

/** Room for every section and, with models that reason, for their reasoning, which counts too. */
export const longestAnswer = 8192;

export interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** A request without its model, as the preset's service takes it. */
export function requestBody(
  preset: EndpointPreset,
  rung: Rung,
  sections: readonly SectionName[],
  messages: readonly Message[],
  longest = longestAnswer,
): Record<string, unknown> {
  return {
    messages,
    ...responseFormat(rung, sections),
    [preset.limitField]: longest,
    ...(preset.streamOptions && { stream_options: { include_usage: true } }),
    ...preset.extraFields,
    ...(rung !== 'none' && preset.formatFields),
  };
}

function responseFormat(rung: Rung, sections: readonly SectionName[]): Record<string, unknown> {
  if (rung === 'none') return {};
  if (rung === 'json_object') return { response_format: { type: 'json_object' } };
  const schema = wireJsonSchema(sections);
  return {
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'analysis', strict: true, schema },
    },
  };
}
