/**
 * What is left of a body as text. No more than `most` bytes of it are read, since a service may send without
 * end; `decoder` is the one that read what came before.
 */
export async function restOfBody(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  most: number,
  decoder = new TextDecoder(),
): Promise<string> {
  let text = '';
  for (let size = 0; reader && size < most; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    size += value.length;
  }
  await reader?.cancel();
  return text;
}
