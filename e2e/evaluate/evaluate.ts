import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endpointPresets } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { isEndpoint } from '#domain/settings/settings-held.ts';
import { askedArticles } from './asked-articles.ts';
import { type Evaluation, evaluateArticle } from './evaluate-article.ts';
import { type EvaluatedQuestion, evaluateQuestion } from './evaluate-question.ts';
import { tableOfModels, tableOfPages } from './evaluation-table.ts';
import { loadQuestions } from './question-file.ts';
import { figuresOfQuestions, tableOfQuestions } from './question-table.ts';
import { readSavedArticles } from './read-saved-articles.ts';

/*
 * `npm run evaluate -- --endpoint URL-OR-PRESET --model NAME [--model NAME] [--key KEY] [--pages FOLDER]
 * [--language TAG] [--second-reading] [--questions FILE] [--json FILE]`: the model analyst in Node, on a folder of saved pages;
 * with `--second-reading`, the same model then reads its claims beside the sentences they cite.
 * with `--questions`, it answers the questions of a file (as `e2e/bench/asking/questions.json`) about articles whose text is
 * known, in a folder that holds `pages` and `extraction`.
 * The key may also stand in the environment as GLOSS_KEY, where no list of processes shows it.
 */

const { values } = parseArgs({
  options: {
    endpoint: { type: 'string' },
    model: { type: 'string', multiple: true },
    key: { type: 'string', default: process.env.GLOSS_KEY ?? '' },
    pages: { type: 'string' },
    questions: { type: 'string' },
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
  const { endpoint: named, model: models, questions } = values;
  if (!named || !models?.length) {
    throw new Error('Say which endpoint and model: --endpoint URL-OR-PRESET --model NAME.');
  }
  const endpoints = models.map((model) => endpointOf(named, model));
  return questions ? evaluateAnswers(questions, endpoints) : evaluateAnalyses(endpoints);
}

async function evaluateAnswers(file: string, endpoints: readonly Endpoint[]): Promise<void> {
  const asked = loadQuestions(file);
  const articles = askedArticles(folderOfPages(join('..', 'shared')));
  const { language, json, 'second-reading': secondReading } = values;
  const all: EvaluatedQuestion[] = [];
  for (const endpoint of endpoints) {
    const evaluated: EvaluatedQuestion[] = [];
    for (const question of asked) {
      const article = articles.get(question.page)?.article;
      if (!article) {
        console.log(`${question.id}: there is no page ${question.page}`);
        continue;
      }
      const options = { language, secondReading };
      const one = await evaluateQuestion(question, article, endpoint, options);
      evaluated.push(one);
      const { outcome, claims, total, failure } = one;
      const took = `${claims} claims in ${(total / 1000).toFixed(1)} s`;
      console.log(`${endpoint.model} · ${question.id}: ${outcome}, ${failure ?? took}`);
    }
    console.log(`\n${endpoint.model}\n${tableOfQuestions(evaluated)}`);
    for (const [name, value] of Object.entries(figuresOfQuestions(evaluated))) {
      console.log(`${name} ${Number(value.toFixed(4))}`);
    }
    all.push(...evaluated);
  }
  if (json) writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
  if (all.length === 0 || all.every(({ failure }) => failure)) process.exitCode = 1;
}

function folderOfPages(usual: string): string {
  const folder = values.pages ?? usual;
  if (existsSync(folder)) return folder;
  throw new Error(`There are no pages at ${folder}: give their folder with --pages FOLDER.`);
}

async function evaluateAnalyses(endpoints: readonly Endpoint[]): Promise<void> {
  const { language, json } = values;
  const pages = folderOfPages(join('..', 'shared', 'pages'));
  const articles = await readSavedArticles(pages);
  const evaluations: Evaluation[] = [];
  const models = endpoints.map(({ model }) => model);
  for (const endpoint of endpoints) {
    const { model } = endpoint;
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
