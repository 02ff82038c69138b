import { isRecord } from './is-record.ts';
import { jsonOf } from './json-of.ts';
import { redactedStart } from './redact.ts';

/** What a service said instead of an answer, in one shape for all of them. */
export interface ServiceReply {
  /** The status of HTTP, or the one that the error itself names when it came in a good reply. */
  status: number;
  /** In its own words, without keys, at most 400 characters; empty when it gave none. */
  message: string;
  /** Its code and type, e.g. `insufficient_quota`; empty when it gave none. */
  code: string;
  /** Fields of the request that it names as the trouble. */
  fields: string[];
  /** How long it asks to wait, in milliseconds; null when it does not say. */
  retryAfter: number | null;
  /** How many tokens the request takes and how many there is room for, when it says so. */
  tokens: { needed: number; limit: number } | null;
  requestId: string | null;
  /** The title of the page when a web page came instead; null otherwise. */
  pageTitle: string | null;
  /** The origin that it passes requests on to, empty when that is not known; left out when it does not. */
  redirectedTo?: string;
}

/** A field that a message names: in quotes after the words that services use for it. */
const namedFields =
  /(?:unknown name|unsupported (?:parameter|value)|unrecognized (?:request )?(?:argument|field)s?(?: supplied)?|unknown (?:field|parameter)|extra (?:inputs|fields))[^'"`\w]*['"`]?([\w.]+)/gi;

/** Reads an error body of any of the services. `text` is the body as it came. */
export function readServiceReply(
  response: { status: number; headers: Headers },
  text: string,
  key: string,
): ServiceReply {
  const { headers } = response;
  const reply: ServiceReply = {
    status: response.status,
    message: '',
    code: '',
    fields: [],
    retryAfter: retryAfterOf(headers),
    tokens: null,
    requestId: (headers.get('x-request-id') ?? headers.get('request-id'))?.slice(0, 200) ?? null,
    pageTitle: null,
  };
  if (isWebPage(text, headers)) {
    reply.pageTitle = redactedStart(titleOf(text), key, 100);
    return reply;
  }
  return { ...reply, ...readErrorBody(jsonOf(text) ?? text, key) };
}

/** Characters of a message that are read for what they say; fewer are kept. */
const longestMessage = 4000;

/** Message, code and named fields of an error object, however deep the service hides them. */
export function readErrorBody(
  body: unknown,
  key: string,
): Pick<ServiceReply, 'message' | 'code' | 'fields' | 'tokens'> {
  const codes: string[] = [];
  const fields: string[] = [];
  const said = messageOf(body, codes, fields, 0);
  const message = redactedStart(said, key, longestMessage).replace(/\s+/g, ' ').trim();
  for (const match of message.matchAll(namedFields)) if (match[1]) fields.push(match[1]);
  return {
    tokens: tokensIn(body) ?? tokensInWords(message),
    message: message.slice(0, 400),
    code: redactedStart(codes.join(' '), key, 200),
    fields: [...new Set(fields)],
  };
}

const codeFields =
  'code type status reason status_code error_code err_code errcode errorCode ret_code'.split(' ');
const messageFields =
  'error errors detail details message msg base_resp status_msg error_msg error_message errorMessage err_msg errmsg fault faultstring description title'.split(
    ' ',
  );

/** Whether a good reply without any answer tells of an error, wherever the service puts it. */
export function tellsOfError(body: Record<string, unknown>): boolean {
  if (isRecord(body.base_resp)) return body.base_resp.status_code !== 0;
  return messageFields.some((name) => {
    const said = body[name];
    return (
      (typeof said === 'string' && said.trim() !== '') ||
      (isRecord(said) && name !== 'details') ||
      (Array.isArray(said) && said.length > 0)
    );
  });
}

function messageOf(body: unknown, codes: string[], fields: string[], depth: number): string {
  if (typeof body === 'string') return jsonMessage(body, codes, fields, depth);
  if (depth > 6) return '';
  const deeper = (value: unknown) => messageOf(value, codes, fields, depth + 1);
  if (Array.isArray(body)) return body.slice(0, 5).map(deeper).filter(Boolean).join('; ');
  if (!isRecord(body)) return '';
  for (const name of codeFields) {
    const value = body[name];
    if (typeof value === 'string' || typeof value === 'number') codes.push(String(value));
  }
  if (typeof body.param === 'string') fields.push(body.param);
  if (Array.isArray(body.loc)) {
    const named = body.loc.filter((part) => typeof part === 'string' && part !== 'body');
    if (named.length) fields.push(named.join('.'));
  }
  if (isRecord(body.metadata) && body.metadata.raw) {
    const raw = deeper(body.metadata.raw);
    if (raw) return raw;
  }
  if (Array.isArray(body.details)) for (const detail of body.details) deeper(detail);
  for (const name of messageFields) {
    if (body[name]) {
      const found = deeper(body[name]);
      if (found) return found;
    }
  }
  return '';
}

/** llama.cpp gives both numbers as fields. */
function tokensIn(body: unknown): ServiceReply['tokens'] {
  if (!isRecord(body)) return null;
  const { n_prompt_tokens: needed, n_ctx: limit } = body;
  if (typeof needed === 'number' && typeof limit === 'number') return { needed, limit };
  return tokensIn(body.error);
}

/** The others say them in a sentence; the room is the smallest number that can be one. */
function tokensInWords(message: string): ServiceReply['tokens'] {
  if (!/token/i.test(message)) return null;
  const numbers = (message.match(/\d[\d,]*\d/g) ?? []).map((text) =>
    Number(text.replaceAll(',', '')),
  );
  const counts = numbers.filter((count) => count >= 512 && count < 100_000_000);
  const limit = Number(
    /(?:maximum context length|limit|context window)[^\d]{0,40}(\d[\d,]*)/i
      .exec(message)?.[1]
      ?.replaceAll(',', '') ?? Math.min(...counts),
  );
  const needed = Math.max(...counts);
  return counts.length >= 2 && limit > 0 && needed > limit ? { needed, limit } : null;
}

/** Some services put JSON in the text of their message. */
function jsonMessage(text: string, codes: string[], fields: string[], depth: number): string {
  const inner = depth < 4 && /^\s*[[{]/.test(text) ? jsonOf(text) : undefined;
  return inner === undefined ? text : messageOf(inner, codes, fields, depth + 1) || text;
}

/** True for a body that is HTML, whatever its headers say. */
export function isWebPage(text: string, headers: Headers): boolean {
  const type = headers.get('content-type') ?? '';
  return /html/i.test(type)
    ? !/^\s*[[{]/.test(text)
    : /^\s*<(!doctype|html|head|body)\b/i.test(text);
}

function titleOf(page: string): string {
  const title = /<title[^<>]*>([^<]*)</i.exec(page)?.[1] ?? '';
  return title.replace(/\s+/g, ' ').trim();
}

/** A service that asks for more has the reader decide: its word must not lock a button for years. */
const longestAsked = 3_600_000;

/** `retry-after-ms`, or `Retry-After` of RFC 9110 in seconds or as a date, in milliseconds. */
function retryAfterOf(headers: Headers): number | null {
  const asked = askedWait(headers);
  return asked === null ? null : Math.min(asked, longestAsked);
}

function askedWait(headers: Headers): number | null {
  const milliseconds = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (milliseconds >= 0) return milliseconds;
  const value = headers.get('retry-after');
  if (!value) return null;
  const seconds = Number(value);
  if (seconds >= 0) return seconds * 1000;
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? null : Math.max(0, moment - Date.now());
}
