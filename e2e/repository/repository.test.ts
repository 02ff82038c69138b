import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Everything the project holds, as paths from its top; what tools and readers leave behind is not listed. */
function listFiles(): string[] {
  const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  if (listed.status === 0)
    return listed.stdout.split('\0').filter((path) => existsSync(join(root, path)) && path !== '');
  return filesUnder(root);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', 'dist-firefox', '.git'].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [relative(root, path)];
  });
}

const files = listFiles();
const code = files.filter((path) => /\.(?:ts|tsx|mjs|css)$/.test(path));

test('the top level holds what was agreed, and nothing else', () => {
  const agreed = [
    'LICENSE',
    'README.md',
    'e2e',
    'manifest.json',
    'package-lock.json',
    'package.json',
    'public',
    'src',
    'tsconfig.json',
    'vite.config.ts',
  ];
  const found = new Set(files.map((path) => path.split('/')[0] ?? ''));
  const visible = [...found].filter((name) => !name.startsWith('.'));
  expect(visible.filter((name) => !agreed.includes(name))).toEqual([]);
});

test('members of a class are private by # and not by a word that only the compiler knows', () => {
  // A constructor has no other way.
  const words = /^\s*(?:private|protected)\s+(?!constructor\b)/m;
  const modules = code.filter((path) => /\.tsx?$/.test(path));
  expect(modules.filter((path) => words.test(read(path)))).toEqual([]);
});

test('the floors are the folders of src/, with no file beside them', () => {
  const floors = [
    'analysts',
    'background',
    'content',
    'domain',
    'extract',
    'i18n',
    'messages',
    'options',
    'panel',
    'reading-list',
    'store',
    'ui',
  ];
  const found = files.filter((path) => path.startsWith('src/')).map((path) => path.split('/')[1]);
  expect(floors).toEqual(expect.arrayContaining([...new Set(found)]));
});

test('a file is named after what it holds, never after a drawer', () => {
  const drawers = /^(?:utils?|helpers?|shared|common|misc|lib|index)$/;
  const named = files.flatMap((path) => path.split('/').map((part) => part.split('.')[0] ?? ''));
  // A folder may hold an index.html: pages are addressed by it.
  const pages = files.filter((path) => basename(path) === 'index.html').length;
  const found = named.filter((name) => drawers.test(name));
  expect(found.filter((name) => name !== 'index')).toEqual([]);
  expect(found.length).toBe(pages);
});

test('a file has one purpose: none is over 400 lines, and no test over 600', () => {
  const lengths = code.map((path) => ({ path, lines: read(path).split('\n').length }));
  const long = lengths.filter(({ lines }) => lines > 250).sort((a, b) => b.lines - a.lines);
  if (long.length > 0) {
    const rows = long.map(({ path, lines }) => `  ${lines} ${path}`).join('\n');
    console.info(`Over 250 lines; ask what second thing each does:\n${rows}`);
  }
  const most = (path: string) => (/\.(?:test|spec)\.tsx?$/.test(path) ? 600 : 400);
  expect(long.filter(({ path, lines }) => lines > most(path) && !isData(path))).toEqual([]);
});

/** Tables of words, pages and planted violations may be as long as they are. */
function isData(path: string): boolean {
  return /(?:-data|-words|-cases|planted-violations)\.ts$/.test(path) || path.includes('/bench/');
}

const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;

test('every script starts a file that is there', () => {
  for (const command of Object.values(scripts)) {
    const started = /^node (\S+)/.exec(command)?.[1];
    if (started) expect(existsSync(join(root, started)), started).toBe(true);
  }
});

test('every command that the README shows can be run', () => {
  const readme = existsSync(join(root, 'README.md')) ? read('README.md') : '';
  const ran = [...readme.matchAll(/npm (?:run )?(start|test|build|bench|lint|types)\b/g)];
  for (const [, name = ''] of ran) expect(Object.keys(scripts)).toContain(name);
  const unknown = [...readme.matchAll(/npm run ([\w:-]+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !(name in scripts));
  expect(unknown).toEqual([]);
  const benches = [...readme.matchAll(/npm run bench -- ([a-z][\w-]*)/g)].map(([, name]) => name);
  for (const name of benches) expect(files, name).toContain(`e2e/bench/${name}.ts`);
});

test('a picture that the README shows is in the project', () => {
  const readme = existsSync(join(root, 'README.md')) ? read('README.md') : '';
  const shown = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)|<img[^>]*src="([^"]+)"/g)]
    .map(([, markdown, html]) => markdown ?? html ?? '')
    .filter((path) => extname(path) !== '' && !/^https?:/.test(path));
  for (const path of shown) expect(files).toContain(path.replace(/^\.\//, ''));
});

/** The lines under a heading of a page in Markdown. */
function linesUnder(heading: string, page: string): string[] {
  const [, part = ''] = read(page).split(`## ${heading}\n`);
  return (part.split('\n## ')[0] ?? '').split('\n');
}

/** The tests that a line of Markdown links, as paths from the project's top; `folder` is that of the page. */
function testsIn(line: string, folder: string): string[] {
  const links = line.matchAll(/\]\(([^)]+\.(?:test|spec)\.tsx?)\)/g);
  return [...links].map(([, path = '']) => join(folder, path));
}

test('every promise of the README stands beside tests that are there', () => {
  const promises = linesUnder('What is promised', 'README.md').filter((line) =>
    /^\| (?!promise)/.test(line),
  );
  expect(promises.length).toBeGreaterThan(20);
  for (const promise of promises) expect(testsIn(promise, '.'), promise).not.toEqual([]);
  for (const path of promises.flatMap((promise) => testsIn(promise, '.')))
    expect(files).toContain(path);
});

test('every promise of SECURITY.md names the tests that hold it, and they are there', () => {
  const lines = linesUnder('What is promised, and the test that holds it', '.github/SECURITY.md');
  const promises = lines.filter((line) => line.startsWith('- **'));
  expect(promises.length).toBeGreaterThan(20);
  for (const promise of promises) expect(testsIn(promise, '.github'), promise).not.toEqual([]);
  for (const path of lines.flatMap((line) => testsIn(line, '.github')))
    expect(files).toContain(path);
});

test('every attack that broke through once has its test, and that is there under its name', () => {
  const lines = read('.github/attacks.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| attack'));
  expect(lines.length).toBeGreaterThan(40);
  for (const line of lines) {
    const paths = testsIn(line, '.github');
    const [, title] = /: \*(.+?)\* \|$/.exec(line) ?? [];
    const isNamed = paths.length > 0 || /none:|npm run bench/.test(line);
    expect(isNamed, line).toBe(true);
    for (const path of paths) expect(files, line).toContain(path);
    if (title)
      expect(
        paths.some((path) => read(path).includes(title)),
        line,
      ).toBe(true);
  }
});
