import { EventCleaner } from './event-cleaner.ts';
import { isRecord } from './is-record.ts';
import { jsonOf } from './json-of.ts';
import { redirectedTo } from './redirected-to.ts';
import { restOfBody } from './rest-of-body.ts';
import { isWebPage, readServiceReply, type ServiceReply } from './service-reply.ts';

/** More of an error page or of an unstreamed answer is not read. */
const longestBody = 2_000_000;

/** White space before the body: what goes on with it longer has no answer to give. */
const longestStart = 65_536;

/** More than any answer takes, even where every character comes as an event of its own. */
const longestStream = 64_000_000;
/** One line of the stream, which has to be held until it ends. */
const longestEvent = 4_000_000;

/** How a stream of events begins. */
const eventStart = /^\s*(data|event|id|retry)?:/;

export interface Gate {
  fetch: typeof fetch;
  /** What the service said instead of an answer, once it has. */
  refusal: ServiceReply | null;
}

/**
 * A fetch that lets through nothing but a stream of events. The client library takes a web page,
 * or an error with status 200, for an empty answer; here each of them becomes the gate's refusal.
 * An answer that came whole, because the service does not stream, is turned into a stream.
 * `onHeaders` is called once, `onBytes` for every piece of the body, comments included.
 */
export function gatedFetch(
  realFetch: typeof fetch,
  key: string,
  onHeaders: () => void,
  onBytes: () => void,
): Gate {
  const gate: Gate = { refusal: null, fetch: passGate };
  return gate;

  async function passGate(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const response = await realFetch(input, {
      ...init,
      // The key goes to the address that the reader gave, and nowhere that it points to.
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    onHeaders();
    const elsewhere = redirectedTo(response, input instanceof Request ? input.url : String(input));
    if (elsewhere !== null) {
      await response.body?.cancel();
      return refuse({ ...readServiceReply(response, '', key), redirectedTo: elsewhere });
    }
    const type = response.headers.get('content-type') ?? '';
    if (response.ok && /event-stream/i.test(type)) return counted(response, [], onBytes);
    const start = await firstBytes(response);
    // Some services and proxies give a stream the wrong name.
    if (response.ok && eventStart.test(start.text)) return counted(start, start.pieces, onBytes);
    const text = start.text + (await restOfBody(start.reader, longestBody, start.decoder));
    onBytes();
    if (!response.ok || isWebPage(text, response.headers)) {
      return refuse(readServiceReply(response, text, key));
    }
    const body = jsonOf(text);
    if (!isRecord(body) || !Array.isArray(body.choices)) {
      const reply = readServiceReply(response, text, key);
      const failed =
        typeof body === 'object' && body !== null && ('error' in body || reply.message !== '');
      return refuse({ ...reply, status: failed ? statusIn(reply) : response.status });
    }
    return eventStream(`data: ${JSON.stringify(asChunk(body))}\n\ndata: [DONE]\n\n`);
  }

  function refuse(reply: ServiceReply): never {
    gate.refusal = reply;
    // The library looks for words in the message: it must hold none of the service's.
    throw new Error('refused');
  }
}

/** Words for trouble that may pass. */
const passing =
  /server|internal|crash|overload|busy|unavailable|time[d -]*out|temporar|later|again|upstream|capacity|load|failed|error$/i;

/**
 * The status that an error names for itself, as services do whose headers have gone out already. Where it
 * names none: 500 for trouble of the service, 400 where it found fault with the request.
 */
export function statusIn({ code, message }: Pick<ServiceReply, 'code' | 'message'>): number {
  const named = /\b[45]\d\d\b/.exec(code)?.[0];
  if (named) return Number(named);
  return message === '' || passing.test(`${code} ${message}`) ? 500 : 400;
}

interface Body {
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  pieces: Uint8Array[];
  text: string;
  /** Has read the pieces, and perhaps half of a character that goes on. */
  decoder: TextDecoder;
}

/** So much of the body that its kind shows. */
async function firstBytes(response: Response): Promise<Body> {
  const decoder = new TextDecoder();
  const body: Body = { reader: response.body?.getReader(), pieces: [], text: '', decoder };
  while (body.text.length < longestStart && body.text.trimStart().length < 8) {
    const { done, value } = (await body.reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) break;
    body.pieces.push(value);
    body.text += decoder.decode(value, { stream: true });
  }
  return body;
}

/** The same stream, with every piece counted; first those that were read already. */
function counted(
  source: { reader?: Body['reader']; body?: Response['body'] },
  pieces: readonly Uint8Array[],
  onBytes: () => void,
): Response {
  const reader = source.reader ?? source.body?.getReader();
  const cleaner = new EventCleaner();
  let size = 0;
  let sinceLine = 0;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(cleaner.push(piece));
    },
    async pull(controller) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      onBytes();
      if (done || !value) {
        controller.enqueue(cleaner.end());
        return controller.close();
      }
      size += value.length;
      const line = value.lastIndexOf(10);
      sinceLine = line < 0 ? sinceLine + value.length : value.length - line;
      if (size > longestStream || sinceLine > longestEvent) {
        await reader?.cancel();
        return controller.error(new Error('too much'));
      }
      controller.enqueue(cleaner.push(value));
    },
    cancel: (reason) => reader?.cancel(reason),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

function eventStream(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/event-stream' } });
}

/** A whole completion in the shape of one piece of a stream. */
function asChunk(completion: Record<string, unknown>): Record<string, unknown> {
  const choices = (completion.choices as unknown[]).map((choice) =>
    isRecord(choice) ? { ...choice, delta: choice.message } : choice,
  );
  return { ...completion, choices };
}
