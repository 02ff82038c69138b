import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileReaders } from './doubling/file-readers.ts';
import { growthOf, mostGrowth } from './doubling/growth.ts';
import { pageReaders } from './doubling/page-readers.ts';
import { replyReaders } from './doubling/reply-readers.ts';
import { shapes } from './doubling/shapes.ts';
import { textReaders } from './doubling/text-readers.ts';
import { webReaders } from './doubling/web-readers.ts';

/** Does reading eight times as much take more than about eight times the work, whatever a page, a file or a service sends? */

const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string' } },
});

const readers = Object.entries({
  ...textReaders,
  ...pageReaders,
  ...replyReaders,
  ...fileReaders,
  ...webReaders,
}).filter(([name]) => name.includes(values.only ?? ''));
const figures: Record<string, number> = {};
const bad: string[] = [];
console.log('| reader | most growth of 8 | with |\n|---|---:|---|');
for (const [name, read] of readers) {
  let most = { ratio: 0, shape: '' };
  for (const shape of shapes) {
    try {
      const growth = await growthOf(read, shape);
      if (!growth) continue;
      const said = `${JSON.stringify(shape)} at ${growth.length}`;
      if (growth.ratio > mostGrowth) bad.push(`${name}: ${growth.ratio.toFixed(1)} with ${said}`);
      if (growth.ratio > most.ratio) most = { ratio: growth.ratio, shape: said };
    } catch (error) {
      bad.push(`${name}: threw ${error} with ${JSON.stringify(shape)}`);
    }
  }
  figures[`doubling.${name}`] = most.ratio;
  console.log(`| ${name} | ${most.ratio.toFixed(1)} | ${most.shape} |`);
}
for (const line of bad) console.log(`Worse than linear: ${line}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
process.exitCode = bad.length > 0 ? 1 : 0;
