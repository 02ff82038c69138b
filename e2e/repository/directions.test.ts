import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const sheets = spawnSync('git', ['ls-files', 'src/**/*.css'], { cwd: root, encoding: 'utf8' })
  .stdout.split('\n')
  .filter(Boolean);

/** Declarations that name a side of the window, with the file they are in. */
function sidesNamed(path: string): string[] {
  const rules = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return rules
    .split('}')
    .filter((rule) => !/:dir\((?:ltr|rtl)\)/.test(rule.split('{').at(-2) ?? ''))
    .flatMap((rule) => (rule.split('{').at(-1) ?? '').split(';'))
    .map((declaration) => declaration.trim())
    .filter(namesSide)
    .map((declaration) => `${path}: ${declaration}`);
}

function namesSide(declaration: string): boolean {
  const [property = '', value = ''] = declaration.split(/:\s*/);
  if (/^(?:(?:margin|padding|border|scroll-\w+)-)?(?:left|right)\b/.test(property)) return true;
  if (/^(?:text-align|float|clear)$/.test(property)) return /left|right/.test(value);
  // Top, right, bottom, left: with right and left alike, there are three values.
  const values = value.replace(/\((?:[^()]|\([^()]*\))*\)/g, '').split(/\s+/);
  return /^(?:margin|padding|inset)$/.test(property) && values.length >= 4;
}

/** They place what stands at a point of the window or is the same on both sides. */
const placed = [
  'src/content/overlay/closed-element.css: inset: 0 auto auto 0 !important',
  'src/ui/claims/provenance-chip.css: inset: 50% auto auto 50%',
];

test('style sheets name the start and the end of a line, and not left and right', () => {
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets.flatMap(sidesNamed).filter((found) => !placed.includes(found))).toEqual([]);
});

test('a side of the window is found where a style sheet names one', () => {
  for (const found of [
    'margin-left: 2px',
    'left: 0',
    'text-align: right',
    'padding: 1px 2px 3px 4px',
  ])
    expect(namesSide(found), found).toBe(true);
  for (const fine of [
    'margin-inline: 2px',
    'padding: 1px 2px',
    'text-align: start',
    'inset: 0 0 auto',
  ])
    expect(namesSide(fine), fine).toBe(false);
});
