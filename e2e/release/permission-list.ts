import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Browser = 'chromium' | 'firefox';

interface JustifiedPermission {
  name: string;
  browsers: Browser[];
  isOptional: boolean;
  justification: string;
}

const page = join(import.meta.dirname, '../../.github/store/permissions.md');

/** The permissions that Gloss may ask for, each with the reason that the stores are given; see that page. */
export function justifiedPermissions(
  markdown: string = readFileSync(page, 'utf8'),
): JustifiedPermission[] {
  const rows = [...markdown.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)];
  return rows.map(([, name = '', browsers = '', when = '', justification = '']) => ({
    name,
    browsers: (['chromium', 'firefox'] as const).filter((each) =>
      browsers.toLowerCase().includes(each),
    ),
    isOptional: when.trim() !== 'at install',
    justification: justification.trim(),
  }));
}
