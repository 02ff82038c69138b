import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Planted, plantedConforming, plantedViolations } from './planted-violations.ts';

/**
 * A fence that cannot fail is decoration: every one is broken here once, in a small tree of its own
 * under the project's real configuration, and must answer with its rule and its sentence.
 */

interface Diagnostic {
  path: string;
  rule: string;
  words: string;
}

const root = join(import.meta.dirname, '../..');
const tree = mkdtempSync(join(tmpdir(), 'gloss-fences-'));
let diagnostics: Diagnostic[] = [];

beforeAll(() => {
  for (const name of ['.biome.jsonc', '.gitignore', 'package.json']) {
    copyFileSync(join(root, name), join(tree, name));
  }
  for (const { path, code } of [...plantedViolations, ...plantedConforming]) plant(path, code);
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(
    process.execPath,
    [biome, 'lint', '--colors=off', '--max-diagnostics=none', '--error-on-warnings'],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  diagnostics = diagnosticsIn(run.stdout + run.stderr);
}, 60_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

function plant(path: string, code: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), code);
}

/** Biome's machine-readable reports leave a fence's own sentence out, so its page for people is read. */
function diagnosticsIn(report: string): Diagnostic[] {
  const heads = [...report.matchAll(/^(\S+?)(?::\d+:\d+)? lint\/(\S+)/gm)];
  return heads.map(({ index, 1: path = '', 2: rule = '' }, at) => ({
    path,
    rule,
    words: report.slice(index, heads[at + 1]?.index),
  }));
}

const found = (path: string) => diagnostics.filter((diagnostic) => diagnostic.path === path);

describe('a fence catches what breaks it, and says what to do', () => {
  test.each(plantedViolations)('$fence ($path)', ({ path, rule, sentence }: Planted) => {
    const caught = found(path);
    expect(caught.map((diagnostic) => diagnostic.rule)).toContain(rule);
    if (sentence) expect(caught.map(({ words }) => words).join()).toContain(sentence);
  });
});

test.each(plantedConforming)('a file that keeps to the fences passes: $path', ({ path }) => {
  expect(found(path)).toEqual([]);
});

test('every sentence of every fence is heard at least once', () => {
  const config = readFileSync(join(root, '.biome.jsonc'), 'utf8');
  const heard = diagnostics.map(({ words }) => words).join();
  const sentences = [...config.matchAll(/"(?:message|[A-Za-z]+)": ("[^"]{45,}")/g)].map(
    ([, sentence = '""']) => JSON.parse(sentence) as string,
  );
  expect(sentences.length).toBeGreaterThan(20);
  const silent = sentences.filter((sentence) => !heard.includes(sentence));
  expect([...new Set(silent)]).toEqual([]);
});
