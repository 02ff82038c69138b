import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { StartOptions } from '#e2e/start/start-options.mjs';
import { articlePage, expect, paragraphsAbout, test } from '../extension-test.ts';

const root = join(import.meta.dirname, '../../..');

/** What `npm start` does after installing and building. */
function start(options: Partial<StartOptions>): Promise<{ code: number | null; said: string }> {
  const whole = { page: null, as: null, headless: true, out: null, endpoint: null, ...options };
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'e2e/start/show-article.ts')],
    { cwd: root, env: { ...process.env, GLOSS_START: JSON.stringify(whole) } },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      said += data.toString();
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-start-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the start command leaves the story and its pictures, written by a model when one is named', async ({
  model,
}) => {
  const file = join(folder, 'saved.html.gz');
  const html = articlePage('Vellin rebuilds its harbour', ...paragraphsAbout('Vellin'));
  writeFileSync(file, gzipSync(html));
  const out = join(folder, 'out');
  const key = 'sk-test-never-written-anywhere';
  const { code, said } = await start({
    page: { file },
    as: 'https://www.coast.example/news/harbour',
    out,
    endpoint: { address: model.url, model: 'fake-large', key },
  });
  expect(said).toContain('Read “Vellin rebuilds its harbour”');
  expect(said).toContain('Analyzed by fake-large');
  expect(code, said).toBe(0);
  const story = JSON.parse(readFileSync(join(out, 'story.json'), 'utf8'));
  expect(story.article.url).toBe('https://www.coast.example/news/harbour');
  expect(story.run.analyst).toMatchObject({ kind: 'model', model: 'fake-large' });
  expect(story.run.draft.hook.writtenBy).toBe('model');
  const markdown = readFileSync(join(out, 'story.md'), 'utf8');
  expect(markdown).toContain('Vellin rebuilds its harbour');
  for (const text of [said, JSON.stringify(story), markdown]) expect(text).not.toContain(key);
  for (const name of ['page.png', 'panel.png']) {
    const picture = readFileSync(join(out, name));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.readUInt32BE(20)).toBeGreaterThan(500);
  }
  expect(model.completions[0]?.headers.authorization).toBe(`Bearer ${key}`);
});

test('a page that cannot be read ends the start command with its sentence', async () => {
  const file = join(folder, 'bare.html');
  writeFileSync(file, articlePage('A short note', 'Closed on Monday.'));
  const { code, said } = await start({ page: { file } });
  expect(code).toBe(1);
  expect(said.trim().split('\n').at(-1)).toMatch(/^There’s too little text on this page/);
});
