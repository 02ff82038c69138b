/** A server sent more than anybody should read. */
export class BodyTooLargeError extends Error {
  constructor() {
    super('Body is too large');
    this.name = 'BodyTooLargeError';
  }
}

/**
 * The bytes of an answer, no more than `most`, since a server may send without end, and need not say how much. Throws
 * `BodyTooLargeError`, and what reading throws where the connection ends.
 */
export async function boundedBody(
  { body }: Response,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) break;
    size += value.length;
    if (size > most) {
      await reader?.cancel();
      throw new BodyTooLargeError();
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
