import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { versionsWithNews } from '#domain/settings/versions-with-news.ts';
import manifest from '../../manifest.json' with { type: 'json' };
import { firefoxManifest } from './firefox-manifest.ts';
import { newestVersion } from './newest-version.ts';
import { type Files, packFiles, unpackFiles } from './pack-files.ts';
import { packageProblems } from './package-problems.ts';
import { justifiedPermissions } from './permission-list.ts';

const changelog = readFileSync(join(import.meta.dirname, '../../.github/CHANGELOG.md'), 'utf8');
const { version } = newestVersion(changelog);
const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

function packageWith(files: Record<string, string> = {}, changes: object = {}): Files {
  const whole = { 'manifest.json': JSON.stringify({ ...manifest, ...changes }), ...files };
  return new Map(Object.entries(whole).map(([path, text]) => [path, bytes(text)]));
}

test('manifest, package and news speak of versions that the changelog has', () => {
  expect(manifest.version).toBe(version);
  for (const told of versionsWithNews) expect(changelog).toMatch(new RegExp(`^## ${told}\\b`, 'm'));
});

test("a changelog's newest version is in its first heading, whether it is out or not", () => {
  expect(newestVersion('# Log\n\n## 1.2.3\n- a\n## 1.2.2\n')).toEqual({
    version: '1.2.3',
    isReleased: true,
  });
  expect(newestVersion('## 1.2.3 (unreleased)\n').isReleased).toBe(false);
  expect(() => newestVersion('## Unreleased\n## 1.2.3\n')).toThrow('Unreleased');
});

test('what the manifests ask for is in the list of permissions, each with a reason', () => {
  expect(packageProblems(packageWith(), 'chromium', version)).toEqual([]);
  const inFirefox = bytes(JSON.stringify(firefoxManifest(manifest)));
  expect(packageProblems(new Map([['manifest.json', inFirefox]]), 'firefox', version)).toEqual([]);
});

const refused: { files?: Record<string, string>; changes?: object; said: string }[] = [
  { changes: { permissions: [...manifest.permissions, 'tabs'] }, said: 'tabs is asked for' },
  { changes: { permissions: manifest.permissions.slice(1) }, said: 'activeTab is listed' },
  { changes: { host_permissions: ['<all_urls>'] }, said: '<all_urls> is asked for' },
  { changes: { optional_permissions: [] }, said: 'notifications is listed' },
  { changes: { version: '9.9.9' }, said: 'version 9.9.9' },
  { files: { 'a.js.map': '{}' }, said: 'a.js.map is a source map' },
  { files: { 'a.js': 'let a;\n//# sourceMappingURL=a.js.map' }, said: 'names a source map' },
  { files: { 'a.js': 'import { test } from "vitest"' }, said: 'code of tests: vitest' },
  { files: { 'a.js': ' '.repeat(4_000_001) }, said: 'a.js has 4000001 bytes' },
];

test.each(refused)('a package is refused, because $said', ({ files, changes, said }) => {
  const problems = packageProblems(packageWith(files, changes), 'chromium', version);
  expect(problems.join('\n')).toContain(said);
});

test('a permission that is only named has no justification', () => {
  const [row] = justifiedPermissions('| `tabs` | Chromium | at install | For tabs. |');
  expect(row).toEqual({
    name: 'tabs',
    browsers: ['chromium'],
    isOptional: false,
    justification: 'For tabs.',
  });
});

test('the same files give the same bytes, in whatever order they come, and come out again', async () => {
  const files = packageWith({ 'b/c.js': 'const c = 1;', 'a.css': 'a { color: red }' });
  const packed = await packFiles(files);
  expect(Buffer.from(await packFiles(new Map([...files].reverse())))).toEqual(Buffer.from(packed));
  const out = await unpackFiles(packed);
  expect(new Map([...out].map(([path, text]) => [path, Buffer.from(text).toString()]))).toEqual(
    new Map([...files].map(([path, text]) => [path, Buffer.from(text).toString()])),
  );
});
