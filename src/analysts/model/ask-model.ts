import { Stream } from 'openai/core/streaming';
import { APIError } from 'openai/error';
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources';
import type { Endpoint } from '#domain/settings/settings.ts';
import { gatedFetch, statusIn } from './gated-fetch.ts';
import { isRecord } from './is-record.ts';
import { modelClient } from './model-client.ts';
import { readErrorBody, type ServiceReply, tellsOfError } from './service-reply.ts';
import { type ReportedUsage, readUsage } from './usage.ts';
import { type Patience, Watchdog, type WatchedPhase } from './watchdog.ts';

/** A model that never stops is cut off after this many characters. */
const longestText = 300_000;

export interface Question {
  endpoint: Endpoint;
  /** Everything but the model's name: messages, format, limits. */
  body: Record<string, unknown>;
  patience: Patience;
  fetch: typeof fetch;
  /** Aborts when the reader stops the analysis. */
  signal: AbortSignal;
  /** The service has answered, with headers only. */
  onHeaders(): void;
  /** A sign of life without content. */
  onReasoning(text: string): void;
  onContent(text: string): void;
}

/** How one request ended. */
export type AnswerEnd = { usage: ReportedUsage | null; requestId: string | null } & (
  | { end: 'finished'; finishReason: string; refusal: string }
  /** The service said no, before the answer or in the middle of it. */
  | { end: 'refused'; reply: ServiceReply }
  /** The connection could not be made. */
  | { end: 'not connected' }
  /** The connection broke, or the answer ended without its end. */
  | { end: 'broken off' }
  | { end: 'expired'; phase: WatchedPhase; milliseconds: number }
  | { end: 'stopped' }
);

/** Makes one request and reads its answer to the end, however it ends. Never throws for what a service does. */
export async function askModel(question: Question): Promise<AnswerEnd> {
  const { endpoint, patience, signal } = question;
  const controller = new AbortController();
  const stop = () => controller.abort();
  let expired: WatchedPhase | null = null;
  let connected = false;
  const watchdog = new Watchdog(patience, (phase) => {
    expired = phase;
    controller.abort();
  });
  const gate = gatedFetch(
    question.fetch,
    endpoint.key,
    () => {
      connected = true;
      watchdog.enter('first token');
      question.onHeaders();
    },
    () => watchdog.heard(),
  );
  const answer = new AnswerInProgress(question, () => watchdog.enter('silence'));
  const known = () => ({ usage: answer.usage, requestId: answer.requestId });
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    let failure: unknown = null;
    try {
      const stream = await openStream(question, gate.fetch, controller);
      for await (const chunk of stream) {
        answer.take(chunk);
        if (answer.characters > longestText) break;
      }
    } catch (error) {
      failure = error ?? new Error('unknown');
    }
    if (signal.aborted) return { end: 'stopped', ...known() };
    if (expired) {
      return { end: 'expired', phase: expired, milliseconds: patience[expired], ...known() };
    }
    if (answer.characters > longestText) {
      return { end: 'finished', finishReason: 'length', refusal: '', ...known() };
    }
    if (gate.refusal) return { end: 'refused', reply: gate.refusal, ...known() };
    const reply = failure
      ? replyInStream(failure, endpoint.key)
      : answer.failed && replyOf(answer.failed, endpoint.key, answer.requestId);
    if (reply) return { end: 'refused', reply, ...known() };
    if (failure && !connected) return { end: 'not connected', ...known() };
    if (failure || (!answer.finishReason && !answer.refusal)) {
      return { end: 'broken off', ...known() };
    }
    const { finishReason, refusal } = answer;
    return { end: 'finished', finishReason, refusal, ...known() };
  } finally {
    watchdog.stop();
    signal.removeEventListener('abort', stop);
    controller.abort();
  }
}

/** The events of the answer as they come; the library's own reader would copy each of them. */
async function openStream(
  { endpoint, body }: Question,
  fetch: typeof globalThis.fetch,
  controller: AbortController,
): Promise<Stream<unknown>> {
  const request = { ...body, model: endpoint.model, stream: true };
  const client = modelClient(endpoint, fetch);
  const response = await client.chat.completions
    // Services have fields of their own, which the library passes on as they are.
    .create(request as unknown as ChatCompletionCreateParamsStreaming, {
      signal: controller.signal,
    })
    .asResponse();
  return Stream.fromSSEResponse<unknown>(response, controller, client);
}

/** An error that came as an event of the stream; null for a connection that broke. */
function replyInStream(failure: unknown, key: string): ServiceReply | null {
  if (!(failure instanceof APIError) || failure.error === undefined) return null;
  return replyOf(failure.error, key, failure.requestID ?? null);
}

function replyOf(body: unknown, key: string, requestId: string | null): ServiceReply {
  const error = readErrorBody(body, key);
  return { status: statusIn(error), retryAfter: null, requestId, pageTitle: null, ...error };
}

/** Reads the pieces of an answer; anything in them may be missing or of another type. */
class AnswerInProgress {
  finishReason = '';
  refusal = '';
  usage: ReportedUsage | null = null;
  requestId: string | null = null;
  characters = 0;
  /** What came in the place of an answer and tells of an error. */
  failed: Record<string, unknown> | null = null;

  readonly #question: Question;
  readonly #onToken: () => void;
  #begun = false;

  constructor(question: Question, onToken: () => void) {
    this.#question = question;
    this.#onToken = onToken;
  }

  take(chunk: unknown): void {
    if (!isRecord(chunk)) return;
    this.usage = readUsage(chunk) ?? this.usage;
    if (typeof chunk.id === 'string') this.requestId ??= chunk.id.slice(0, 100);
    const choice: unknown = Array.isArray(chunk.choices) ? chunk.choices[0] : undefined;
    if (!isRecord(choice)) {
      // Some services put an error beside the field for errors, in a good reply.
      if (!this.finishReason && tellsOfError(chunk)) this.failed = chunk;
      return;
    }
    const delta = isRecord(choice.delta) ? choice.delta : {};
    if (typeof delta.refusal === 'string') this.refusal += delta.refusal;
    for (const name of ['reasoning_content', 'reasoning']) {
      const reasoning = delta[name];
      if (typeof reasoning !== 'string' || !reasoning) continue;
      this.#begin();
      this.#question.onReasoning(reasoning);
      break;
    }
    this.#takeContent(delta.content);
    // Some models answer by calling a tool that nobody gave them.
    const calls = Array.isArray(delta.tool_calls) ? delta.tool_calls : [];
    for (const call of calls) if (isRecord(call)) this.#takeCall(call.function);
    this.#takeCall(delta.function_call);
    if (typeof choice.finish_reason === 'string') this.finishReason = choice.finish_reason;
  }

  /** The arguments of a call are text that grows, or, where a server parses them, an object. */
  #takeCall(call: unknown): void {
    if (!isRecord(call)) return;
    const given = call.arguments;
    this.#takeContent(isRecord(given) ? JSON.stringify(given) : given);
  }

  /** Content is text, or with some services a list of parts of which some are reasoning. */
  #takeContent(content: unknown): void {
    if (typeof content === 'string') {
      if (!content) return;
      this.#begin();
      this.characters += content.length;
      this.#question.onContent(content);
    } else if (Array.isArray(content)) {
      for (const part of content) {
        if (!isRecord(part)) continue;
        if (part.type === 'thinking') {
          this.#begin();
          this.#question.onReasoning(typeof part.thinking === 'string' ? part.thinking : '');
        } else this.#takeContent(part.text);
      }
    }
  }

  #begin(): void {
    if (!this.#begun) this.#onToken();
    this.#begun = true;
  }
}
