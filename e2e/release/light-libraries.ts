import type { Plugin } from 'vite';

/** What is never called of the OpenAI client and still runs through its constructor: what it answers there. */
export const unusedOfClient: Record<string, string> = {
  'auth/workload-identity-auth': 'export class WorkloadIdentityAuth {}',
  'internal/auth/x509-workload-identity-auth': `
    export class X509WorkloadIdentityAuth {}
    export const isX509WorkloadIdentity = () => false;
    export const assertX509RequestOptions = () => {};
    export const snapshotX509RequestOptions = (options) => options;`,
  'internal/uploads': `
    export const hasUploadableValue = () => false;
    export const maybeMultipartFormRequestOptions = (options) => options;
    export const finalizeStreamingFormRequestOptions = () => {};`,
  'core/uploads': 'export class toFile {} export class toStreamingFile {}',
};

/**
 * The OpenAI client makes one object for every service of OpenAI, so none can be shaken off. Gloss
 * asks for chat completions and reads the stream itself: the rest comes as empty classes, and so do
 * its ways to sign in that need a server, and its uploads.
 */
export const onlyChatCompletions = (): Plugin => ({
  name: 'only-chat-completions',
  apply: 'build',
  transform(code, id) {
    const path = /\/openai\/((?:resources|lib|auth|core|internal)\/.+)\.mjs$/.exec(id)?.[1];
    if (!path) return;
    const instead = unusedOfClient[path];
    if (instead) return { code: instead, map: null };
    if (!/^(?:resources|lib)\//.test(path)) return;
    if (/^resources\/(?:index|shared|chat\/.*)$/.test(path)) return;
    if (path.startsWith('lib/') && !/^lib\/ChatCompletion\w*(?:Stream|Runner)$/.test(path)) return;
    const names = [...code.matchAll(/^export (?:class|function|const) (\w+)/gm)].map(
      ([, name]) => name,
    );
    return { code: names.map((name) => `export class ${name} {}`).join('\n'), map: null };
  },
});

/** Below it are control characters and quotes, which a string literal writes in two bytes or more. */
const firstCharacter = 35;

/** Small whole numbers as a string literal with a character for each: most take one byte instead of two to five. */
const packed = (values: Iterable<number>) =>
  JSON.stringify(
    Array.from(values, (value) => String.fromCodePoint(value + firstCharacter)).join(''),
  );

const differences = (values: Uint16Array) =>
  Array.from(values, (value, nth) => value - (values[nth - 1] ?? 0));

export interface SuffixTrie {
  nodeFlags: Uint8Array;
  edgeStart: Uint16Array;
  edgeLength: Uint8Array;
  edgeChild: Uint16Array;
  labelText: string;
  rulesRoot: number;
  exceptionsRoot: number;
}

/** The module that gives the same names the same values as tldts's own table, in two thirds of its bytes. */
export const packSuffixTrie = (trie: SuffixTrie) => `
const unpack = (text) => Array.from(text, (one) => one.codePointAt(0) - ${firstCharacter});
let last = 0;
export const nodeFlags = new Uint8Array(unpack(${packed(trie.nodeFlags)}));
export const edgeStart = new Uint16Array(unpack(${packed(differences(trie.edgeStart))}).map((by) => (last += by)));
export const edgeLength = new Uint8Array(unpack(${packed(trie.edgeLength)}));
export const edgeChild = new Uint16Array(unpack(${packed(trie.edgeChild)}));
export const { labelText } = { labelText: ${JSON.stringify(trie.labelText)} };
export const rulesRoot = ${trie.rulesRoot};
export const exceptionsRoot = ${trie.exceptionsRoot};
`;

/**
 * The module of tldts's lookup with its one loop in a function. At the top of a module a loop over ten thousand labels
 * makes V8 compile the whole chunk to machine code, which the worker would keep.
 */
export const loopInFunction = (code: string): string =>
  code.replace(
    /^for \(let node = 0[\s\S]*?\n\}$/m,
    (loop) => `function derive() {\n${loop}\n}\nderive();`,
  );

/** The Public Suffix List of tldts, as short as it can be written. */
export const packedSuffixList = (): Plugin => ({
  name: 'packed-suffix-list',
  apply: 'build',
  async transform(code, id) {
    if (/\/tldts\/dist\/es6\/src\/suffix-trie\.js$/.test(id))
      return { code: loopInFunction(code), map: null };
    if (!/\/tldts\/dist\/es6\/src\/data\/trie\.js$/.test(id)) return;
    const trie: SuffixTrie = await import(id);
    return { code: packSuffixTrie(trie), map: null };
  },
});
