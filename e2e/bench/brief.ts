import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { analyzeExtractively } from '#analysts/extractive/analyze-extractively.ts';
import { articleSchema } from '#domain/article/article-schema.ts';
import { languageOf } from '#domain/words/function-words.ts';
import { hashed } from './brief/hash-line.ts';
import { briefFigures, gold, type JudgedBrief, judgeBrief } from './brief/judge-brief.ts';
import { linesOfBrief } from './brief/lines-of-brief.ts';
import { type LabelledPage, loadSets } from './extraction/load-sets.ts';
import { openPages } from './extraction/open-pages.ts';

const { values } = parseArgs({
  options: {
    /** The labelled sets, and a folder of whole pages with `metadata.json`. */
    sets: { type: 'string', default: join('..', 'shared', 'extraction') },
    pages: { type: 'string', default: join('..', 'shared', 'pages') },
    json: { type: 'string' },
    /** Prints each line with its judgement, to judge those that nobody has. */
    lines: { type: 'boolean', default: false },
  },
});

const missing = [values.sets, values.pages].filter((folder) => !existsSync(folder));
if (missing.length) {
  console.error(
    `The judged articles are not part of this project, and there are none at ${missing.join(' and ')}: give their folders with --sets FOLDER and --pages FOLDER.`,
  );
  process.exit(1);
}

const metadataSchema = z.record(z.string(), z.object({ url: z.string(), file: z.string() }));

function wholePages(folder: string): LabelledPage[] {
  const table = metadataSchema.parse(
    JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8')),
  );
  return Object.entries(table).map(([id, { url, file }]) => ({
    set: 'zyte',
    id: `pages/${id}`,
    file: join(folder, file),
    url,
    bodies: [],
    mustContain: [],
    mustNotContain: [],
  }));
}

const keyOf = ({ set, id }: LabelledPage) => hashed(id.startsWith('pages/') ? id : `${set}/${id}`);
const pages = [...wholePages(values.pages), ...loadSets(values.sets)].filter(
  (page) => gold[keyOf(page)],
);
if (pages.length < Object.keys(gold).length)
  console.error(`${Object.keys(gold).length - pages.length} of the judged articles are missing.`);

const briefs: JudgedBrief[] = [];
await openPages(pages, 'e2e/bench/brief/in-page.ts', 1, async (tab, page) => {
  const read = `glossBench.read(${JSON.stringify(page.url)}, '2026-05-01T12:00:00.000Z')`;
  const article = articleSchema.nullable().parse(await tab.evaluate(read));
  if (!article) return;
  const lines = linesOfBrief(analyzeExtractively(article));
  const language = languageOf(article.text.slice(0, 6000), article.language);
  const key = keyOf(page);
  briefs.push(judgeBrief(key, language, lines));
  if (!values.lines) return;
  console.log(`\n${page.id}`);
  for (const line of lines) {
    const { counts } = judgeBrief(key, language, [line]);
    const judged = Object.entries(counts).find(([, count]) => count === 1)?.[0];
    console.log(`  ${judged} | ${line.heading} | ${line.text}`);
  }
});

const figures = briefFigures(briefs);
console.log(`${briefs.length} articles\n\n| | |\n|---|---:|`);
for (const [name, value] of Object.entries(figures))
  console.log(`| ${name} | ${value.toFixed(3)} |`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
