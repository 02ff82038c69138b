import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryOfPage, scriptSize } from './script-size.ts';

describe('scriptSize', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gloss-size-'));
    mkdirSync(join(folder, 'assets'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return text.length;
  };

  it('counts what is imported, directly or not, once', () => {
    const sizes = [
      write('entry.js', 'import"./assets/a.js";import{t as e}from"./assets/b.js";e();'),
      write('assets/a.js', 'import{x as y}from"./b.js";y();'),
      write('assets/b.js', 'const t=1,x=()=>{};export{t,x};'),
    ];
    expect(scriptSize(join(folder, 'entry.js'))).toBe(sizes.reduce((sum, size) => sum + size));
  });

  it('leaves out what is loaded later', () => {
    const size = write('entry.js', 'const later=()=>import("./assets/a.js");later();');
    write('assets/a.js', 'export const much=1;');
    expect(scriptSize(join(folder, 'entry.js'))).toBe(size);
  });

  it('counts several modules as one, with what they share once', () => {
    const sizes = [
      write('one.js', 'import"./assets/shared.js";'),
      write('other.js', 'import"./assets/shared.js";other();'),
      write('assets/shared.js', 'export const much=1;'),
    ];
    const both = scriptSize(join(folder, 'one.js'), join(folder, 'other.js'));
    expect(both).toBe(sizes.reduce((sum, size) => sum + size));
  });

  it('finds the module of a page', () => {
    mkdirSync(join(folder, 'src'));
    write('src/index.html', '<script type="module" crossorigin src="/assets/a.js"></script>');
    expect(entryOfPage(folder, 'src/index.html')).toBe(join(folder, 'assets/a.js'));
  });
});
