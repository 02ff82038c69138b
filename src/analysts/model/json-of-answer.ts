import { jsonrepair } from 'jsonrepair';

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
      return JSON.parse(jsonrepair(candidate));
    } catch {
      // The next candidate, or nothing: the caller says that the answer cannot be used.
    }
  }
  return undefined;
}
