import fc from 'fast-check';

const long = 'x'.repeat(5000);

/** Values that may stand in the place of another, whoever wrote them. */
export const oddValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    long,
    -1,
    0,
    0.5,
    1e308,
    2 ** 53,
    [],
    {},
    true,
    '<img src=x onerror=alert(1)>',
    '![x](https://evil.example)',
    'javascript:alert(1)',
    'https://evil.example/',
    'https://[::1]/',
    'file:///etc/passwd',
    '\u202egpj.exe\u200b',
    '\ud800',
    '\u0000',
    '9999-99-99',
    '2026-02-31T99:99:99Z',
    '2026-03-01',
    ['S999', 'S1', 7, null],
    'S1',
    'en-',
    '{{title}}',
    { constructor: 1, toString: 1 },
    Array(300).fill('x'),
    Array(300).fill({}),
    JSON.parse('{"__proto__": {"polluted": true}}'),
  ),
);

type Change = [path: number[], kind: 'replace' | 'remove' | 'copy' | 'add', value: unknown];

const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.tuple(
    fc.array(fc.nat(60), { minLength: 1, maxLength: 9 }),
    fc.constantFrom('replace', 'replace', 'replace', 'remove', 'copy', 'add'),
    oddValues,
  ),
  { minLength: 1, maxLength: 4 },
);

/** One of these values as it is, or with something else at some of its places. */
export function mutated(...values: unknown[]): fc.Arbitrary<unknown> {
  const whole = fc.constantFrom(...values).map((value) => structuredClone(value));
  const changed = fc.tuple(whole, changes).map(([value, made]) => {
    for (const change of made) applyChange(value, change);
    return value;
  });
  return fc.oneof({ weight: 1, arbitrary: whole }, { weight: 9, arbitrary: changed });
}

function applyChange(root: unknown, [path, kind, value]: Change): void {
  let node = root;
  for (const [depth, step] of path.entries()) {
    if (typeof node !== 'object' || node === null) return;
    const keys = Object.keys(node);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    const inner: unknown = Reflect.get(node, key);
    const isInner = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
    if (isInner && depth < path.length - 1) {
      node = inner;
      continue;
    }
    changeAt(node, key, kind, value);
    return;
  }
}

function changeAt(node: object, key: string, kind: Change[1], value: unknown): void {
  if (kind === 'remove') Reflect.deleteProperty(node, key);
  else if (kind === 'add') Reflect.set(node, Array.isArray(node) ? node.length : 'added', value);
  else if (kind === 'copy' && Array.isArray(node)) node.push(...node.slice(0, 50));
  else Reflect.set(node, key, structuredClone(value));
}

/** A text with pieces taken out, put in, doubled or cut off at any place. */
export function mutatedText(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edits = fc.array(
    fc.tuple(fc.nat(), fc.nat(40), fc.string({ maxLength: 8, unit: 'binary' }), fc.nat(3)),
    { maxLength: 3 },
  );
  return fc.tuple(texts, edits, fc.option(fc.nat())).map(([text, made, end]) => {
    let changed = text;
    for (const [at, length, put, times] of made) {
      const from = changed.length > 0 ? at % changed.length : 0;
      const doubled = changed.slice(from, from + length).repeat(times);
      changed = changed.slice(0, from) + put + doubled + changed.slice(from + length);
    }
    return end === null ? changed : changed.slice(0, end % (changed.length + 1));
  });
}
