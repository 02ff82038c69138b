import type { Files } from './pack-files.ts';
import { type Browser, justifiedPermissions } from './permission-list.ts';

/** Largest sizes, in bytes: of a package's files together, and of one. Firefox's store parses no script above 5 MB. */
const most = { all: 8_000_000, one: 4_000_000 };

/** Words that only tests and what they need have. */
const ofTests = /\bvitest\b|playwright|fake-model-server|['"`]#?e2e\/|\.(?:test|spec)\.tsx?\b/;

interface PackageManifest {
  version?: string;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  browser_specific_settings?: {
    gecko?: { data_collection_permissions?: { required?: string[]; optional?: string[] } };
  };
}

/** What speaks against publishing a package of these files; nothing when it may be published. */
export function packageProblems(files: Files, browser: Browser, version: string): string[] {
  const manifest = files.get('manifest.json');
  if (!manifest) return ['There is no manifest.json.'];
  const parsed = JSON.parse(textOf(manifest)) as PackageManifest;
  return [
    ...versionProblems(parsed, version),
    ...permissionProblems(parsed, browser),
    ...contentProblems(files),
    ...sizeProblems(files),
  ];
}

function versionProblems(manifest: PackageManifest, version: string): string[] {
  if (manifest.version === version) return [];
  return [`The manifest is of version ${manifest.version}, the changelog's newest is ${version}.`];
}

function permissionProblems(manifest: PackageManifest, browser: Browser): string[] {
  const listed = justifiedPermissions().filter(({ browsers }) => browsers.includes(browser));
  const data = manifest.browser_specific_settings?.gecko?.data_collection_permissions;
  const asked = {
    install: [
      ...(manifest.permissions ?? []),
      ...(manifest.host_permissions ?? []),
      ...(data?.required ?? []).filter((name) => name !== 'none'),
    ],
    later: [
      ...(manifest.optional_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
      ...(data?.optional ?? []),
    ],
  };
  const names = (isOptional: boolean) =>
    listed.filter((each) => each.isOptional === isOptional).map(({ name }) => name);
  return [
    ...differences(asked.install, names(false), 'at install'),
    ...differences(asked.later, names(true), 'later'),
    ...listed
      .filter(({ justification }) => justification.length < 40)
      .map(({ name }) => `${name} has no justification.`),
  ];
}

function differences(asked: string[], listed: string[], when: string): string[] {
  return [
    ...asked
      .filter((name) => !listed.includes(name))
      .map((name) => `${name} is asked for ${when}, and is not in the list of permissions.`),
    ...listed
      .filter((name) => !asked.includes(name))
      .map((name) => `${name} is listed as asked for ${when}, and is not in the manifest.`),
  ];
}

function contentProblems(files: Files): string[] {
  return [...files].flatMap(([path, bytes]) => {
    if (/\.map$/.test(path)) return [`${path} is a source map.`];
    if (!/\.(?:js|css|html|json)$/.test(path)) return [];
    const text = textOf(bytes);
    return [
      ...(/[#@] sourceMappingURL=/.test(text) ? [`${path} names a source map.`] : []),
      ...(ofTests.test(text) ? [`${path} holds code of tests: ${ofTests.exec(text)?.[0]}`] : []),
    ];
  });
}

function sizeProblems(files: Files): string[] {
  const sizes = [...files].map(([path, { length }]) => ({ path, length }));
  const all = sizes.reduce((sum, { length }) => sum + length, 0);
  return [
    ...(all > most.all ? [`The files are ${all} bytes together, over ${most.all}.`] : []),
    ...sizes
      .filter(({ length }) => length > most.one)
      .map(({ path, length }) => `${path} has ${length} bytes, over ${most.one}.`),
  ];
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
