import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** Each runtime's settings check code that touches a global of its own and one of another's. */

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
// Beneath node_modules, where the packages with the types are found.
const tree = mkdtempSync(join(cache, 'runtimes-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const runtimes = [
  {
    project: 'src/background',
    has: ['indexedDB', 'fetch'],
    lacks: ['document', 'window', 'process'],
  },
  { project: 'src/content', has: ['document', 'window'], lacks: ['importScripts', 'process'] },
  { project: 'src/ui', has: ['document', 'window'], lacks: ['importScripts', 'process'] },
  { project: 'e2e', has: ['process', 'fetch'], lacks: ['document', 'window', 'indexedDB'] },
  { project: 'e2e/specs', has: ['process', 'document'], lacks: ['importScripts'] },
];

test.each(runtimes)(
  'code of $project sees its own globals only',
  ({ project, has, lacks }) => {
    const folder = mkdtempSync(join(tree, 'planted-'));
    for (const name of [...has, ...lacks]) {
      writeFileSync(join(folder, `${name}.ts`), `export const touched = ${name};\n`);
    }
    const settings = {
      extends: join(root, project, 'tsconfig.json'),
      files: [...has, ...lacks].map((name) => `${name}.ts`),
      include: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(
      process.execPath,
      [tsc, '--project', folder, '--pretty', 'false'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    const unknown = [...stdout.matchAll(/^(\w+)\.ts\(.*Cannot find name '\1'/gm)].map(
      ([, name]) => name,
    );
    expect(unknown.toSorted()).toEqual(lacks.toSorted());
    expect(stdout.trim().split('\n')).toHaveLength(lacks.length);
  },
  60_000,
);

test('the settings at the top check every runtime', () => {
  const top = readFileSync(join(root, 'tsconfig.json'), 'utf8');
  const paths = [...top.matchAll(/"path": "([^"]+)"/g)].map(([, path]) => path);
  expect(paths.toSorted()).toEqual(runtimes.map(({ project }) => project).toSorted());
});

test('every source file belongs to a runtime', () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const checked = runtimes.flatMap(({ project }) => {
    const run = spawnSync(process.execPath, [tsc, '--project', project, '--listFilesOnly'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
    return run.stdout.split('\n').map((path) => relative(root, resolve(root, path)));
  });
  const listed = spawnSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs'],
    { cwd: root, encoding: 'utf8' },
  ).stdout;
  const files = listed.split('\n').filter((path) => path && existsSync(join(root, path)));
  expect(files.length).toBeGreaterThan(500);
  const known = new Set(checked);
  expect(files.filter((path) => !known.has(path))).toEqual([]);
}, 120_000);
