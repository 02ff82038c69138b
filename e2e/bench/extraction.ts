import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fitPoints } from './extraction/fit-points.ts';
import type { ExtractorName } from './extraction/in-page.ts';
import { loadSets } from './extraction/load-sets.ts';
import { runPages } from './extraction/run-pages.ts';
import { flatFigures, type PageScore, scorePage } from './extraction/summarize.ts';
import { tableOf } from './extraction/table-of.ts';
import { worstPages } from './extraction/worst-pages.ts';
import { scoreSentences } from './sentences/score-sentences.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: join('..', 'shared', 'extraction') },
    json: { type: 'string' },
    /** Writes every page's scores and texts there, to look at. */
    dump: { type: 'string' },
    /** Comma-separated extractors. */
    only: { type: 'string', default: 'gloss,readability,defuddle' },
    rounds: { type: 'string', default: '3' },
    /** Lists the pages with the lowest score, and some words of what was lost or kept too much. */
    worst: { type: 'boolean', default: false },
    /** Fits the points of the traits on these pages anew, and writes them into the source. */
    fit: { type: 'boolean', default: false },
    /** Only pages whose id contains this. */
    match: { type: 'string', default: '' },
  },
});

if (!existsSync(values.pages)) {
  console.error(
    `There are no labelled pages at ${values.pages}: give their folder with --pages FOLDER.`,
  );
  process.exit(1);
}
const pages = loadSets(values.pages).filter(({ id, set }) => `${set}/${id}`.includes(values.match));
if (!pages.length) {
  console.error(
    `${values.pages} holds no set: a set is a folder with ground-truth.json and html/.`,
  );
  process.exit(1);
}

if (values.fit) {
  if (pages.length < 200) {
    console.error(`${pages.length} pages are too few to fit points on.`);
    process.exit(1);
  }
  const { inSample, outOfFold } = await fitPoints(
    pages,
    join('src', 'extract', 'body', 'feature-weights.ts'),
  );
  console.log('| | fitted on these pages | on pages of other hosts |\n|---|---:|---:|');
  for (const [name, value] of Object.entries(inSample))
    console.log(`| ${name} | ${value.toFixed(4)} | ${outOfFold[name]?.toFixed(4)} |`);
  process.exit(0);
}

const extractors = values.only.split(',') as ExtractorName[];
const scores = new Map<ExtractorName, PageScore[]>(extractors.map((name) => [name, []]));
let done = 0;
await runPages(pages, {
  extractors,
  rounds: Number(values.rounds),
  tracing: values.dump !== undefined,
  onPage(page, readings) {
    for (const name of extractors) {
      const reading = readings[name];
      if (reading) scores.get(name)?.push(scorePage(page, reading));
    }
    if (process.stderr.isTTY && ++done % 20 === 0)
      process.stderr.write(`\r${done} of ${pages.length} pages`);
  },
});

const figures = flatFigures(scores);
for (const { language, recall } of scoreSentences()) figures[`sentences.${language}`] = recall;
console.log(tableOf(figures, extractors));
console.log(
  `\nTimes are the best of ${values.rounds} rounds after the first run, each round begun by another extractor; ms.first is that first run, when nothing is compiled yet.`,
);
console.log(
  '\nThe pages are read as markup: their scripts have not run, so what their own styles still hide counts as text, as it does in the labels.',
);
if (values.worst) console.log(worstPages(scores.get('gloss') ?? [], 20));
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
if (values.dump) {
  mkdirSync(values.dump, { recursive: true });
  for (const [name, own] of scores)
    writeFileSync(join(values.dump, `${name}.json`), JSON.stringify(own));
}
