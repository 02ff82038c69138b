import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askedArticles } from '#e2e/evaluate/asked-articles.ts';
import { loadQuestions } from '#e2e/evaluate/question-file.ts';
import { askFigures, type Figures } from './asking/ask-figures.ts';
import { listFigures } from './asking/judge-list.ts';
import { type JudgedQuestion, judgeQuestions } from './asking/judge-questions.ts';
import { timeQuestions } from './asking/time-questions.ts';

/**
 * `npm run bench -- ask [--questions FILE] [--pages FOLDER] [--missed] [--json FILE]`: the passages that answer a
 * question without a model, beside a plain BM25 over paragraphs. `FOLDER` holds `pages` and `extraction`.
 */

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: join(import.meta.dirname, 'asking/questions.json') },
    pages: { type: 'string', default: '../shared' },
    missed: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

const folder = resolve(values.pages);
const questions = loadQuestions(resolve(values.questions));
if (existsSync(join(folder, 'extraction'))) measure();
else process.stdout.write(`No pages in ${folder}: nothing is measured.\n`);

function measure(): void {
  const articles = askedArticles(folder);
  const judged = judgeQuestions(questions, articles);
  const texts = questions.filter(({ language }) => language === 'en').map((one) => one.question);
  const figures = {
    ...askFigures(judged),
    ...listFigures(questions, articles),
    ...timeQuestions([...articles.values()], texts),
  };
  print(figures);
  if (values.missed) printMissed(judged);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

function print(figures: Figures): void {
  const share = (name: string) => {
    const value = figures[name];
    return (value === undefined ? '–' : `${(100 * value).toFixed(1)} %`).padStart(9);
  };
  process.stdout.write(`${''.padEnd(10)}${'at 1'.padStart(9)}${'at 3'.padStart(9)}  refused\n`);
  const rows = Object.keys(figures).flatMap((key) => /^(.+)\.recall\.at3$/.exec(key)?.[1] ?? []);
  for (const name of rows) {
    process.stdout.write(
      `${name.padEnd(10)}${share(`${name}.recall.at1`)}${share(`${name}.recall.at3`)}${share(`${name}.refused`)}\n`,
    );
  }
  process.stdout.write(
    `\nSaid that nothing seems to answer: ${share('ask.told.answered').trim()} of questions that the page answers, ${share('ask.told.open').trim()} of others on its subject, ${share('ask.told.elsewhere').trim()} of those about other pages.\n`,
  );
  process.stdout.write(
    `A list of 40 stories: the one that answers is first for ${share('ask.list.first').trim()}, among those shown for ${share('ask.list.found').trim()}, with a sentence that answers for ${share('ask.list.shown').trim()}.\n`,
  );
  const ms = (name: string) => (figures[name] ?? Number.NaN).toFixed(2);
  process.stdout.write(
    `\n200 kB: ${ms('ask.ms')} ms a question (p95 ${ms('ask.ms.p95')}), plain BM25 ${ms('bm25.ms')} ms, ratio ${ms('ask.time.ratio')}; ${ms('ask.prepare.ms')} ms to prepare it.\n`,
  );
}

function printMissed(judged: readonly JudgedQuestion[]): void {
  for (const { asked, rank, shown } of judged) {
    if (asked.answers.length > 0 && rank === 0) {
      process.stdout.write(
        `missed ${asked.id}: ${asked.question} (${shown.join(' ') || 'none'})\n`,
      );
    }
  }
}
