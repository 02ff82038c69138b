import type { ResponseFormat } from '#domain/settings/response-format.ts';
import type { ServiceReply } from './service-reply.ts';

const format =
  /response_format|json_schema|json_object|structured.?output|schema|grammar|guided|unavailable now|requested parameters|does not support streaming/i;
const length = /context_length|maximum context|exceed_context|too (long|large)/i;

/** True when the service refused the requested format, and a lower response format may work. */
export function refusesFormat({ status, message, code, fields }: ServiceReply): boolean {
  if (![200, 400, 404, 405, 422, 501].includes(status)) return false;
  const said = `${message} ${code} ${fields.join(' ')}`;
  return format.test(said) && !length.test(said);
}

/** The next lower response format that the service accepts; null at the bottom. */
export function formatBelow(
  responseFormat: ResponseFormat,
  available: readonly ResponseFormat[],
): ResponseFormat | null {
  return available[available.indexOf(responseFormat) + 1] ?? null;
}
