import { AnswerReader } from '#analysts/model/answer-reader.ts';
import { askModel } from '#analysts/model/ask-model.ts';
import { cleanStatement, cleanText } from '#analysts/model/clean-text.ts';
import { defuse } from '#analysts/model/defuse.ts';
import { estimateTokens } from '#analysts/model/estimate-tokens.ts';
import { jsonOfAnswer } from '#analysts/model/json-of-answer.ts';
import { JsonPushParser } from '#analysts/model/json-push-parser.ts';
import { redact } from '#analysts/model/redact.ts';
import { bracketedIds } from '#analysts/model/sentence-ids.ts';
import { readErrorBody, readServiceReply } from '#analysts/model/service-reply.ts';
import { cloudPatience } from '#analysts/model/watchdog.ts';
import { valueWithoutKey } from '#analysts/model/without-key.ts';
import type { Reader } from './growth.ts';

const key = 'sk-ab12cd34ef56ab12cd34';

function inPieces(text: string, length: number, push: (piece: string) => void): void {
  for (let at = 0; at < text.length; at += length) push(text.slice(at, at + length));
}

function answered(length: number): Reader {
  return (text) => {
    const reader = new AnswerReader(() => false);
    inPieces(text, length, (piece) => reader.push(piece));
    return reader.raw;
  };
}

/** A service that streams these bytes, in pieces of so many characters. */
function streamed(bodyOf: (text: string) => string, length: number): Reader {
  return async (text) => {
    const bytes = new TextEncoder().encode(bodyOf(text));
    let at = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, at + length));
        at += length;
      },
    });
    await askModel({
      endpoint: { id: 'e', preset: 'custom', address: 'https://m.example/v1', key, model: 'm' },
      body: { messages: [] },
      patience: cloudPatience,
      fetch: async () => new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
      signal: new AbortController().signal,
      onHeaders: () => undefined,
      onReasoning: () => undefined,
      onContent: () => undefined,
    });
  };
}

const event = (content: string) =>
  `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;

/** Whatever reads what a service sends. */
export const replyReaders: Record<string, Reader> = {
  'answer in one piece': answered(Number.POSITIVE_INFINITY),
  'answer in pieces of 3': answered(3),
  'answer in single characters': answered(1),
  'reply as JSON in pieces of 5': (text) => {
    const parser = new JsonPushParser();
    inPieces(text, 5, (piece) => {
      parser.push(piece);
      return parser.root;
    });
  },
  'finished answer': jsonOfAnswer,
  statement: (text) => cleanStatement(text, 600),
  'clean text': cleanText,
  'text for a prompt': defuse,
  'ids in brackets': bracketedIds,
  tokens: estimateTokens,
  'redacted text': (text) => redact(text, key),
  'value without the key': (text) => valueWithoutKey({ a: [text], b: text }, key),
  'error body': (text) => readErrorBody(text, key),
  'error body as JSON': (text) => readErrorBody({ error: { message: text, code: text } }, key),
  refusal: (text) => readServiceReply({ status: 400, headers: new Headers() }, text, key),
  'web page instead': (text) =>
    readServiceReply(
      { status: 200, headers: new Headers({ 'content-type': 'text/html' }) },
      text,
      key,
    ),
  'stream as it is': streamed((text) => text, 4096),
  'stream in small pieces': streamed((text) => text, 7),
  'stream of events': streamed(
    (text) => (text.match(/[\s\S]{1,9}/g) ?? []).map(event).join(''),
    1000,
  ),
};
