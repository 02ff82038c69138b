import { jsonrepair } from 'jsonrepair';
import { jsonOf } from './json-of.ts';

/** The time that repairing takes grows with the square of the length: a longer answer is not repaired. */
const longestRepaired = 32_000;

/**
 * The JSON object in a finished answer that could not be parsed as it arrived: the text from the
 * first brace that begins an object to the last that ends one, repaired once. Undefined when there
 * is none that can be read.
 */
export function jsonOfAnswer(text: string): unknown {
  const afterThought = text.replace(/^[\s\S]*<\/(think|thinking|reasoning|thought)>/i, '');
  const start = afterThought.search(/\{\s*["'}\w]/);
  if (start === -1) return undefined;
  const end = afterThought.lastIndexOf('}');
  const candidates = [afterThought.slice(start, end > start ? end + 1 : undefined)];
  if (end > start && end + 1 < afterThought.length) candidates.push(afterThought.slice(start));
  for (const candidate of candidates) {
    try {
      return jsonOf(candidate) ?? JSON.parse(repaired(candidate));
    } catch {
      // The next candidate, or nothing: the caller says that the answer cannot be used.
    }
  }
  return undefined;
}

/** Throws for what is too long, as for what cannot be repaired. */
function repaired(text: string): string {
  if (text.length > longestRepaired) throw new RangeError('too long to repair');
  return jsonrepair(text);
}
