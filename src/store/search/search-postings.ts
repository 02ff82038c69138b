import { ByteWriter } from './search-bytes.ts';
import { textField } from './search-fields.ts';

// A list says where one word stands: for each story its number (as the distance from the one before),
// the fields as bits, and how often in all, at most 255. A word that stands once in the text and nowhere
// else, as most do, takes nothing but the distance.

/** Fields and times of a posting in one number, as they are held while a segment is made. */
export function packPosting(fields: number, times: number): number {
  return (Math.min(times, 255) << 8) | fields;
}

/** `flat` alternates story numbers, ascending, and packed postings. */
export function encodePostings(flat: ArrayLike<number>, writer = new ByteWriter()): ByteWriter {
  let before = 0;
  for (let at = 0; at < flat.length; at += 2) {
    const story = flat[at] as number;
    const packed = flat[at + 1] as number;
    const fields = packed & 255;
    const times = packed >>> 8;
    const plain = fields === textField && times === 1;
    writer.number(((story - before) << 1) | (plain ? 1 : 0));
    if (!plain) {
      writer.byte(fields | (times > 1 ? 128 : 0));
      if (times > 1) writer.byte(times);
    }
    before = story;
  }
  return writer;
}

/** Calls `visit` for each posting of a list that lies at `start` to `end`, in order of the story numbers. */
export function decodePostings(
  bytes: Uint8Array,
  start: number,
  end: number,
  visit: (story: number, fields: number, times: number) => void,
): void {
  let at = start;
  let story = 0;
  while (at < end) {
    let byte = bytes[at++] as number;
    let value = byte & 127;
    let shift = 7;
    while (byte > 127) {
      byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
      shift += 7;
    }
    story += value >>> 1;
    if (value & 1) visit(story, textField, 1);
    else {
      const fields = bytes[at++] as number;
      if (fields > 127) visit(story, fields & 127, bytes[at++] as number);
      else visit(story, fields, 1);
    }
  }
}
