import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

export interface RecordedRequest {
  method: string;
  path: string;
  /** What follows the path, with its `?`. */
  query: string;
  headers: IncomingHttpHeaders;
  /** The body as it came. */
  text: string;
  body: Record<string, unknown>;
  /** Milliseconds of `performance.now()`. */
  at: number;
  endedAt: number | null;
  /** The other side hung up before the answer was complete. */
  closedEarly: boolean;
}

export interface StreamOptions {
  finishReason?: string | null;
  /** Ends the stream with `[DONE]`. */
  done?: boolean;
  usage?: Record<string, unknown> | null;
  lineEnd?: string;
  /** Field of the delta that the text stands in. */
  field?: string;
}

/** One request for a completion and the ways to answer it. */
export class Exchange {
  readonly request: RecordedRequest;
  readonly response: ServerResponse;
  /** The whole reply, before it is cut into tokens. */
  answer = '';
  readonly #tokensPerSecond: number;

  constructor(request: RecordedRequest, response: ServerResponse, tokensPerSecond: number) {
    this.request = request;
    this.response = response;
    this.#tokensPerSecond = tokensPerSecond;
  }

  /** True once nobody reads any more. */
  get gone(): boolean {
    return this.response.destroyed || this.response.writableEnded;
  }

  json(body: unknown, status = 200, headers: Record<string, string> = {}): void {
    this.response.writeHead(status, { 'content-type': 'application/json', ...headers });
    this.response.end(JSON.stringify(body));
  }

  /** An error: an object as JSON, a string as it is, as HTML where it looks like it. */
  fail(status: number, body: unknown, headers: Record<string, string> = {}): void {
    if (typeof body !== 'string') {
      this.json(body, status, { 'x-request-id': 'req_fake', ...headers });
      return;
    }
    const type = body.startsWith('<') ? 'text/html; charset=utf-8' : 'text/plain';
    this.response.writeHead(status, { ...(body && { 'content-type': type }), ...headers });
    this.response.end(body);
  }

  open(): void {
    if (this.response.headersSent) return;
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
    });
    this.response.flushHeaders();
    this.response.socket?.setNoDelay(true);
  }

  /** Writes raw text into the stream of events. */
  write(text: string | Uint8Array): void {
    this.open();
    if (!this.gone) this.response.write(text);
  }

  event(data: unknown, lineEnd = '\n'): void {
    this.write(`data: ${JSON.stringify(data)}${lineEnd}${lineEnd}`);
  }

  chunk(delta: Record<string, unknown>, finishReason: string | null = null): object {
    return {
      id: 'chatcmpl-fake',
      object: 'chat.completion.chunk',
      created: 1_700_000_000,
      model: this.request.body.model,
      choices: [{ index: 0, delta, finish_reason: finishReason }],
    };
  }

  get usage(): Record<string, number> {
    return {
      prompt_tokens: promptTokens(this.request.body),
      completion_tokens: tokensOf(this.answer).length,
    };
  }

  /** Makes the prompt fit into a window; false when it was refused for its length. */
  fitInto({ tokens, whenFull }: { tokens: number; whenFull: 'refuse' | 'cut' }): boolean {
    const { body } = this.request;
    const needed = promptTokens(body);
    if (needed <= tokens) return true;
    if (whenFull === 'refuse') {
      this.fail(400, {
        error: {
          code: 400,
          message: `the request exceeds the available context size (${tokens} tokens)`,
          type: 'exceed_context_size_error',
          n_prompt_tokens: needed,
          n_ctx: tokens,
        },
      });
      return false;
    }
    // The system prompt and the beginning are gone; what is left takes half the window.
    const messages = body.messages as { role: string; content: string }[];
    const last = messages.at(-1)?.content ?? '';
    const content = `<article>\n${last.slice(-Math.floor((tokens / 2) * charactersOfToken))}`;
    this.request.body = { ...body, messages: [{ role: 'user', content }] };
    return true;
  }

  /** Writes text at the set speed, one event a token. */
  async streamText(text: string, { field = 'content', lineEnd = '\n' }: StreamOptions = {}) {
    this.open();
    const tokens = tokensOf(text);
    const began = performance.now();
    let sent = 0;
    while (sent < tokens.length && !this.gone) {
      const elapsed = (performance.now() - began) / 1000;
      const due = Number.isFinite(this.#tokensPerSecond)
        ? Math.min(tokens.length, Math.floor(elapsed * this.#tokensPerSecond) + 1)
        : Math.min(tokens.length, sent + 500);
      let events = '';
      for (; sent < due; sent++) {
        const data = JSON.stringify(this.chunk({ [field]: tokens[sent] }));
        events += `data: ${data}${lineEnd}${lineEnd}`;
      }
      if (events) this.write(events);
      if (sent < tokens.length) {
        const next = (sent / this.#tokensPerSecond) * 1000 - (performance.now() - began);
        await wait(Number.isFinite(next) ? Math.max(1, next) : 0);
      }
    }
  }

  /** The end of a stream: the reason, the usage, the mark. */
  finish(options: StreamOptions = {}): void {
    const { finishReason = 'stop', done = true, lineEnd = '\n' } = options;
    if (finishReason !== null) this.event(this.chunk({}, finishReason), lineEnd);
    const usage = options.usage === undefined ? this.usage : options.usage;
    if (usage) this.event({ ...this.chunk({}), choices: [], usage }, lineEnd);
    if (done) this.write(`data: [DONE]${lineEnd}${lineEnd}`);
    if (!this.gone) this.response.end();
  }

  async streamAnswer(options: StreamOptions = {}): Promise<void> {
    this.open();
    this.event(this.chunk({ role: 'assistant', content: '' }), options.lineEnd);
    await this.streamText(this.answer, options);
    this.finish(options);
  }

  /** The first part of the answer, as a share of it. */
  async streamPart(share: number): Promise<void> {
    await this.streamText(this.answer.slice(0, Math.floor(this.answer.length * share)));
  }

  /** Breaks the connection as a crash does. */
  reset(): void {
    const { socket } = this.response;
    if (socket && 'resetAndDestroy' in socket) socket.resetAndDestroy();
    else this.response.destroy();
  }
}

const charactersOfToken = 4.5;

function promptTokens({ messages }: Record<string, unknown>): number {
  return Math.round(JSON.stringify(messages ?? '').length / charactersOfToken);
}

/** Text in pieces about as long as tokens are. */
export function tokensOf(text: string): string[] {
  return text.match(/\s?[^\s]{1,5}|\s+/gu) ?? [];
}
