import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { filesIn, servePages } from '#e2e/browser/serve-pages.ts';
import { measurePanel, type PanelRun } from './opening/measure-panel.ts';
import { entryOfPage, scriptSize } from './opening/script-size.ts';
import { zipSize } from './opening/zip-size.ts';
import { median } from './streaming/parse-ratio.ts';

/*
 * `npm run bench -- opening [--json FILE] [--rounds 5] [--dist FOLDER]`: the real side panel beside
 * that of an empty extension (one line of text), by turns. `cold`: from the click to the first paint
 * in a new profile; `warm`: opened again in the same browser; `largest`: to the paint of the largest text in
 * it, of Gloss the story's. Memory is the private memory of the process that runs the panel. Sizes are in
 * units of 1024.
 */

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    dist: { type: 'string' },
  },
});
/** The most capable other reader with a side panel, measured in the same way. */
const rival = { name: 'Clipper 1.7.1', scriptKb: 2485, memoryMb: 28 };
const root = join(import.meta.dirname, '../..');
const empty = join(import.meta.dirname, 'opening/empty-extension');
const rounds = Number(values.rounds);

const dist = values.dist ?? mkdtempSync(join(tmpdir(), 'gloss-bench-'));
if (!values.dist) {
  await build({ root, logLevel: 'error', build: { outDir: dist, emptyOutDir: true } });
}
const site = await servePages(filesIn(join(root, 'e2e/sample-article')));
const runs = { gloss: [] as PanelRun[], empty: [] as PanelRun[] };
let figures: Record<string, number>;
try {
  for (let round = 0; round < rounds; round++) {
    runs.empty.push(await measurePanel(empty, `${site.origin}/`, 4));
    runs.gloss.push(await measurePanel(dist, `${site.origin}/`, 4));
  }
  figures = {
    ...compared(),
    // The page's own module imports the panel's when it has loaded.
    'panel.script.kb':
      scriptSize(entryOfPage(dist, 'src/panel/index.html'), join(dist, 'assets/panel.js')) / 1024,
    'worker.script.kb': scriptSize(join(dist, 'service-worker-loader.js')) / 1024,
    'worker.heap.mb': median(runs.gloss.map(({ heap }) => heap)),
    'zip.kb': zipSize(dist) / 1024,
  };
} finally {
  await site.close();
  if (!values.dist) rmSync(dist, { recursive: true, force: true });
}
for (const [name, value] of Object.entries(figures))
  console.log(`${name.padEnd(24)}${value.toFixed(value < 10 ? 2 : 1).padStart(10)}`);
console.log(
  `\nThe one to beat is ${rival.name}: ${rival.scriptKb.toLocaleString('en')} kB of panel script, ${rival.memoryMb} MB.`,
);
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);

function compared(): Record<string, number> {
  const of = (read: (run: PanelRun) => number | number[]) =>
    [runs.gloss, runs.empty].map((own) => median(own.flatMap(read)));
  const [cold = Number.NaN, coldEmpty = Number.NaN] = of((run) => run.cold);
  const [warm = Number.NaN, warmEmpty = Number.NaN] = of((run) => run.warm);
  const [coldLargest = Number.NaN] = of((run) => run.coldLargest);
  const [warmLargest = Number.NaN] = of((run) => run.warmLargest);
  const [memory = Number.NaN, memoryEmpty = Number.NaN] = of((run) => run.memory);
  return {
    'panel.cold.ms': cold,
    'panel.cold.empty.ms': coldEmpty,
    'panel.cold.ratio': cold / coldEmpty,
    'panel.warm.ms': warm,
    'panel.warm.empty.ms': warmEmpty,
    'panel.warm.ratio': warm / warmEmpty,
    'panel.cold.largest.ms': coldLargest,
    'panel.warm.largest.ms': warmLargest,
    'panel.memory.mb': memory,
    'panel.memory.empty.mb': memoryEmpty,
  };
}
