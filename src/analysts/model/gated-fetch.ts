import { isRecord } from './is-record.ts';
import { isWebPage, readServiceReply, type ServiceReply } from './service-reply.ts';

/** More of an error page or of an unstreamed answer is not read. */
const longestBody = 2_000_000;

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
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      await response.body?.cancel();
      return refuse({ ...readServiceReply(response, '', key), status: 302, pageTitle: '' });
    }
    const type = response.headers.get('content-type') ?? '';
    if (response.ok && !/json|html/i.test(type)) return counted(response, onBytes);
    const text = (await response.text()).slice(0, longestBody);
    onBytes();
    if (!response.ok || isWebPage(text, response.headers)) {
      return refuse(readServiceReply(response, text, key));
    }
    if (/^\s*(data|event|:)/.test(text)) return eventStream(text);
    const body = jsonOf(text);
    if (!isRecord(body) || !Array.isArray(body.choices)) {
      return refuse(readServiceReply(response, text, key));
    }
    return eventStream(`data: ${JSON.stringify(asChunk(body))}\n\ndata: [DONE]\n\n`);
  }

  function refuse(reply: ServiceReply): never {
    gate.refusal = reply;
    // The library looks for words in the message: it must hold none of the service's.
    throw new Error('refused');
  }
}

function counted(response: Response, onBytes: () => void): Response {
  const reader = response.body?.getReader();
  if (!reader) return response;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read();
      onBytes();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(body, { status: response.status, headers: response.headers });
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

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
