import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerFromArticle } from './answer-from-article.ts';
import { answerQuestion, questionInPrompt } from './answer-question.ts';
import { answerRecap, claimsInPrompt } from './answer-recap.ts';
import { answerReading, pairsInPrompt } from './answer-second-reading.ts';
import { Exchange, type RecordedRequest } from './exchange.ts';
import { type FaultName, faults } from './faults.ts';
import { type FakeSearch, newFakeSearch, playSearch } from './play-search.ts';
import { type ReadingFaultName, readingFaults } from './reading-faults.ts';
import { searchServiceOf } from './search-services.ts';
import { type ServiceName, serviceError } from './services.ts';

export interface FakeModelOptions {
  /** 0 for one that is free. */
  port?: number;
  /** How fast an answer is written; infinite by default. */
  tokensPerSecond?: number;
  /** The reply in full, as text or as an object; made from the article that is sent when left out. */
  reply?: string | object | null;
  fault?: FaultName | null;
  /** Of second readings alone: a fault, and how fast an answer is written. */
  readingFault?: ReadingFaultName | null;
  readingTokensPerSecond?: number;
  /** Of questions alone: a fault, and the reply in full. */
  questionFault?: FaultName | null;
  questionReply?: string | object | null;
  /** The only key that is let in; any when left out. */
  key?: string | null;
  models?: string[];
  /** Behaves like this service: takes what it takes, refuses what it refuses. */
  service?: ServiceName | null;
  /** How many tokens it has room for, and what it does with more: says so, or drops the beginning and says nothing. */
  window?: { tokens: number; whenFull: 'refuse' | 'cut' } | null;
  /** Lets any page read the answers, as few real servers do. */
  cors?: boolean;
}

/** A running server; its options may be changed between requests. */
export interface FakeModelServer extends Required<Omit<FakeModelOptions, 'port'>> {
  /** The search services that it plays as well. */
  readonly search: FakeSearch;
  /** Base address of the API, ending in `/v1`. */
  readonly url: string;
  /** Every request that came, oldest first. */
  readonly requests: RecordedRequest[];
  /** The requests for a completion among them, without second readings and questions. */
  readonly completions: RecordedRequest[];
  /** The requests that ask a question of the reader's. */
  readonly questions: RecordedRequest[];
  /** The requests for a second reading. */
  readonly readings: RecordedRequest[];
  /** Forgets the requests and how often the fault was played. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts an OpenAI-compatible server on this machine that answers from the article it is sent, and plays faults by name. */
export async function startFakeModelServer(
  options: FakeModelOptions = {},
): Promise<FakeModelServer> {
  const requests: RecordedRequest[] = [];
  let fault: FaultName | null = options.fault ?? null;
  let hits = 0;
  let readingFault: ReadingFaultName | null = options.readingFault ?? null;
  let readingHits = 0;
  let questionFault: FaultName | null = options.questionFault ?? null;
  let questionHits = 0;
  const asked = () =>
    requests.filter(
      (request) => request.path.endsWith('/chat/completions') && searchServiceOf(request) === null,
    );
  const http = createServer((request, response) => {
    serve(request, response).catch((error) => response.destroy(error as Error));
  });
  http.keepAliveTimeout = 200;
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = http.address() as AddressInfo;

  const server: FakeModelServer = {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    search: newFakeSearch(),
    tokensPerSecond: options.tokensPerSecond ?? Number.POSITIVE_INFINITY,
    reply: options.reply ?? null,
    key: options.key ?? null,
    models: options.models ?? ['fake-large', 'fake-small'],
    service: options.service ?? null,
    window: options.window ?? null,
    cors: options.cors ?? false,
    get fault() {
      return fault;
    },
    set fault(name) {
      fault = name;
      hits = 0;
    },
    get readingFault() {
      return readingFault;
    },
    set readingFault(name) {
      readingFault = name;
      readingHits = 0;
    },
    get questionFault() {
      return questionFault;
    },
    set questionFault(name) {
      questionFault = name;
      questionHits = 0;
    },
    questionReply: options.questionReply ?? null,
    readingTokensPerSecond: options.readingTokensPerSecond ?? Number.POSITIVE_INFINITY,
    get completions() {
      return asked().filter(({ body }) => !pairsInPrompt(body) && questionInPrompt(body) === null);
    },
    get questions() {
      return asked().filter(({ body }) => questionInPrompt(body) !== null);
    },
    get readings() {
      return asked().filter(({ body }) => pairsInPrompt(body));
    },
    reset() {
      requests.length = 0;
      Object.assign(server.search, { ...newFakeSearch(), asked: server.search.asked });
      server.search.asked.length = 0;
      hits = 0;
      readingHits = 0;
      questionHits = 0;
    },
    close() {
      return new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      });
    },
  };
  return server;

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await record(message);
    requests.push(request);
    response.on('close', () => {
      request.endedAt = performance.now();
      request.closedEarly = !response.writableFinished;
    });
    if (server.cors) {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', '*');
      if (request.method === 'OPTIONS') {
        response.writeHead(204).end();
        return;
      }
    }
    const pace = pairsInPrompt(request.body)
      ? server.readingTokensPerSecond
      : server.tokensPerSecond;
    const exchange = new Exchange(request, response, pace);
    if (await playSearch(exchange, server.search)) return;
    if (server.key !== null && request.headers.authorization !== `Bearer ${server.key}`) {
      exchange.fail(401, {
        error: {
          message: 'Incorrect API key provided.',
          type: 'invalid_request_error',
          param: null,
          code: 'invalid_api_key',
        },
      });
    } else if (request.method === 'GET' && server.window && toldWindow(request.path, server)) {
      exchange.json(toldWindow(request.path, server));
    } else if (request.method === 'GET' && request.path.endsWith('/models')) {
      const room = server.window ? { max_model_len: server.window.tokens } : {};
      exchange.json({
        object: 'list',
        data: server.models.map((id) => ({ id, object: 'model', ...room })),
      });
    } else if (request.method === 'POST' && request.path.endsWith('/chat/completions')) {
      await complete(exchange);
    } else exchange.fail(404, { detail: 'Not Found' });
  }

  async function complete(exchange: Exchange): Promise<void> {
    const refusal = server.service && serviceError(server.service, exchange.request);
    if (refusal) {
      exchange.fail(refusal.status, refusal.body);
      return;
    }
    const { reply, window } = server;
    if (window && !exchange.fitInto(window)) return;
    const pairs = pairsInPrompt(exchange.request.body);
    if (pairs) {
      exchange.answer = JSON.stringify(answerReading(pairs));
      readingHits += 1;
      const played = readingFault && (await readingFaults[readingFault](exchange, readingHits));
      if (readingFault === null || played === 'answer') await exchange.streamAnswer();
      return;
    }
    const question = questionInPrompt(exchange.request.body);
    if (question !== null) {
      const answer = server.questionReply ?? answerQuestion(question, exchange.request.body);
      exchange.answer = inWords(answer);
      questionHits += 1;
      const played = questionFault && (await faults[questionFault](exchange, questionHits));
      if (questionFault === null || played === 'answer') await exchange.streamAnswer();
      return;
    }
    exchange.answer = inWords(reply ?? answerTo(exchange.request.body));
    hits += 1;
    const handled = fault !== null && (await faults[fault](exchange, hits)) !== 'answer';
    if (!handled) await exchange.streamAnswer();
  }
}

function inWords(reply: string | object): string {
  return typeof reply === 'string' ? reply : JSON.stringify(reply);
}

function answerTo(body: Record<string, unknown>): object {
  const claims = claimsInPrompt(body);
  return claims ? answerRecap(claims) : answerFromArticle(body);
}

/** What Ollama, LM Studio and llama.cpp tell of the window, each at its own path. */
function toldWindow(path: string, { window, models }: FakeModelServer): object | null {
  const tokens = window?.tokens;
  switch (path) {
    case '/api/ps':
      return { models: models.map((name) => ({ name, model: name, context_length: tokens })) };
    case '/api/v1/models':
      return {
        models: models.map((key) => ({
          key,
          loaded_instances: [{ config: { context_length: tokens } }],
        })),
      };
    case '/props':
      return { default_generation_settings: { n_ctx: tokens } };
    default:
      return null;
  }
}

async function record(message: IncomingMessage): Promise<RecordedRequest> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  const text = Buffer.concat(pieces).toString('utf8');
  const { pathname, search } = new URL(message.url ?? '/', 'http://localhost');
  return {
    method: message.method ?? '',
    path: pathname,
    query: search,
    headers: message.headers,
    text,
    body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
    at: performance.now(),
    endedAt: null,
    closedEarly: false,
  };
}
