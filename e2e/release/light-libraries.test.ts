import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  loopInFunction,
  packSuffixTrie,
  type SuffixTrie,
  unusedOfClient,
} from './light-libraries.ts';

const tldts = fileURLToPath(import.meta.resolve('tldts'));
const table = tldts.replace(/\/dist\/.*$/, '/dist/es6/src/data/trie.js');

describe('packSuffixTrie', () => {
  it('gives every name of the table the value that it had', async () => {
    const trie: SuffixTrie = await import(table);
    const packed = packSuffixTrie(trie);
    const again: SuffixTrie = await import(
      `data:text/javascript;base64,${Buffer.from(packed).toString('base64')}`
    );
    expect({ ...again }).toEqual({ ...trie });
    expect(again.edgeStart.length).toBeGreaterThan(500);
    expect(Buffer.byteLength(packed)).toBeLessThan(readFileSync(table).length * 0.7);
  });
});

describe('loopInFunction', () => {
  it('leaves no loop at the top of the module, and nothing else changed', () => {
    const code = readFileSync(table.replace('/data/trie.js', '/suffix-trie.js'), 'utf8');
    const changed = loopInFunction(code);
    expect(changed).toContain('function derive() {\nfor ');
    expect(changed.replace('function derive() {\n', '').replace('\n}\nderive();', '')).toBe(code);
  });
});

describe('unusedOfClient', () => {
  it('names modules that the client has, and all that it imports from them', () => {
    const openai = fileURLToPath(import.meta.resolve('openai')).replace(/\/[^/]+$/, '');
    const client = readFileSync(`${openai}/client.mjs`, 'utf8');
    const paths = Object.keys(unusedOfClient);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      expect(existsSync(`${openai}/${path}.mjs`), path).toBe(true);
      const names = [...client.matchAll(/import \{([^}]+)\} from "\.\/([^"]+)\.mjs"/g)]
        .filter(([, , from]) => from === path)
        .flatMap(([, list = '']) => list.split(',').map((name) => name.trim()))
        .filter((name) => name !== '');
      for (const name of names) expect(unusedOfClient[path]).toMatch(new RegExp(`\\b${name}\\b`));
    }
  });
});
