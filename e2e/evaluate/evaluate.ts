import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endpointPresets } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { isEndpoint } from '#domain/settings/settings-held.ts';
import { type Evaluation, evaluateArticle } from './evaluate-article.ts';
import { tableOfModels, tableOfPages } from './evaluation-table.ts';
import { readSavedArticles } from './read-saved-articles.ts';

/*
 * `npm run evaluate -- --endpoint URL-OR-PRESET --model NAME [--model NAME] [--key KEY] [--pages FOLDER]
 * [--language TAG] [--second-reading] [--json FILE]`: the model analyst in Node, on a folder of saved pages;
 * with `--second-reading`, the same model then reads its claims beside the sentences they cite.
 * The key may also stand in the environment as GLOSS_KEY, where no list of processes shows it.
 */

const { values } = parseArgs({
  options: {
    endpoint: { type: 'string' },
    model: { type: 'string', multiple: true },
    key: { type: 'string', default: process.env.GLOSS_KEY ?? '' },
    pages: { type: 'string', default: join('..', 'shared', 'pages') },
    language: { type: 'string', default: 'article' },
    'second-reading': { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

try {
  await evaluate();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function evaluate(): Promise<void> {
  const { endpoint: named, model: models, pages, language, json } = values;
  if (!named || !models?.length) {
    throw new Error('Say which endpoint and model: --endpoint URL-OR-PRESET --model NAME.');
  }
  if (!existsSync(pages)) {
    throw new Error(`There are no pages at ${pages}: give their folder with --pages FOLDER.`);
  }
  const articles = await readSavedArticles(pages);
  const evaluations: Evaluation[] = [];
  for (const model of models) {
    const endpoint = endpointOf(named, model);
    for (const { name, article } of articles) {
      if (!article) {
        console.log(`${name}: no article found`);
        continue;
      }
      const secondReading = values['second-reading'];
      const evaluation = await evaluateArticle(name, article, endpoint, {
        language,
        secondReading,
      });
      evaluations.push(evaluation);
      const { claims, total, failure, notice, secondReading: read } = evaluation;
      const again = read ? `, ${read.failure ?? `${read.answered} of ${read.asked} read`}` : '';
      const outcome = failure ?? `${claims} claims in ${(total / 1000).toFixed(1)} s${again}`;
      console.log(`${model} · ${name}: ${outcome}${notice ? ` (${notice})` : ''}`);
    }
  }
  for (const model of models) {
    console.log(`\n${model}\n${tableOfPages(evaluations.filter((one) => one.model === model))}`);
  }
  console.log(`\n${tableOfModels(evaluations)}`);
  if (json) writeFileSync(json, `${JSON.stringify(evaluations, null, 2)}\n`);
  if (evaluations.length === 0 || evaluations.every(({ failure }) => failure)) process.exitCode = 1;
}

function endpointOf(named: string, model: string): Endpoint {
  const preset = endpointPresets.find(({ id, address }) => id === named || address === named);
  const endpoint = {
    id: 'evaluate',
    preset: preset?.id ?? 'custom',
    address: (preset?.address || named).replace(/\/+$/, ''),
    key: values.key,
    model,
  };
  if (!isEndpoint(endpoint)) throw new Error(`${named} is no address of an endpoint.`);
  return endpoint;
}
