import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonPushParser } from './json-push-parser.ts';

function parsed(pieces: readonly string[]): JsonPushParser {
  const parser = new JsonPushParser();
  for (const piece of pieces) parser.push(piece);
  return parser;
}

/** Every string of a document is a beginning of the one in the whole, and nothing else differs. */
function isBeginningOf(part: unknown, whole: unknown): boolean {
  if (part === undefined) return true;
  if (typeof part === 'string') return typeof whole === 'string' && whole.startsWith(part);
  if (typeof part !== 'object' || part === null) return Object.is(part, whole) || part === whole;
  if (typeof whole !== 'object' || whole === null) return false;
  if (Array.isArray(part) !== Array.isArray(whole)) return false;
  return Object.entries(part).every(
    ([key, value]) =>
      Object.hasOwn(whole, key) && isBeginningOf(value, Reflect.get(whole, key) as unknown),
  );
}

const documents = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.json({ maxDepth: 3, stringUnit: 'binary' }),
  fc.jsonValue().map((value) => JSON.stringify(value, null, 2)),
);

describe('a document that arrives in pieces', () => {
  test('is, at every split into two, the document that JSON.parse reads', () => {
    fc.assert(
      fc.property(documents, (text) => {
        // What is no container ends only where something follows it.
        const document = `[${text}]`;
        const whole: unknown = JSON.parse(document);
        for (let at = 0; at <= document.length; at++) {
          const parser = parsed([document.slice(0, at), document.slice(at)]);
          expect(parser.state).toBe('closed');
          expect(parser.root).toEqual(whole);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('only ever grows into what it will be, one character at a time', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const document = `[${text}]`;
        const whole: unknown = JSON.parse(document);
        const parser = new JsonPushParser();
        for (const unit of document.split('')) {
          parser.push(unit);
          expect(isBeginningOf(parser.root, whole)).toBe(true);
        }
        expect(parser.root).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  test('shows no half of a surrogate pair', () => {
    expect(parsed(['["a\ud83d']).root).toEqual(['a']);
    expect(parsed(['["a\ud83d', '\ude00']).root).toEqual(['a😀']);
    expect(parsed(['["a\\ud83d']).root).toEqual(['a']);
    expect(parsed(['["a\\ud83d', '\\ude00"]']).root).toEqual(['a😀']);
  });

  test('keeps what follows it', () => {
    expect(parsed(['{"a":1} and', ' more']).rest).toBe(' and more');
  });
});

describe('what is still open', () => {
  const parser = parsed(['{"done":"yes","list":[{"text":"hal']);
  const root = parser.root as { list: { text: string }[] };

  test('is the string being written and everything around it', () => {
    expect(parser.isOpen(root, 'list')).toBe(true);
    expect(parser.isOpen(root.list, 0)).toBe(true);
    expect(parser.isOpen(root.list[0] as object, 'text')).toBe(true);
  });

  test('is nothing that stands before it', () => {
    expect(parser.isOpen(root, 'done')).toBe(false);
  });

  test('is nothing once the document has closed', () => {
    const whole = parsed(['{"list":["x"]}']);
    expect(whole.isOpen(whole.root as object, 'list')).toBe(false);
  });
});

describe('what is not quite JSON', () => {
  test('raw line breaks in strings and trailing commas are forgiven', () => {
    expect(parsed(['{"a":"x\ny","b":[1,],}']).root).toEqual({ a: 'x\ny', b: [1] });
  });

  test('a key called __proto__ is a key, and changes no prototype', () => {
    const { root } = parsed(['{"__proto__":{"polluted":true}}']);
    expect(Object.hasOwn(root as object, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each(['{a:1}', '{"a" 1}', '[1 2]', '{"a":tru}', '["\\x"]', '["\\u12g4"]', '{"a":1]', '01]'])(
    '%s breaks it, and what stood before stays',
    (text) => {
      expect(parsed([`{"kept":"yes","then":${text}`])).toMatchObject({
        state: 'broken',
        root: { kept: 'yes' },
      });
    },
  );

  test('anything at all is read without a throw', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (pieces) => {
        parsed(pieces);
      }),
      { numRuns: 2000 },
    );
  });

  test('nesting without end is given up', () => {
    expect(parsed(['['.repeat(100_000)]).state).toBe('broken');
  });
});
