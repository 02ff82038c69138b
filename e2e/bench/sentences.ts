import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreSentences } from './sentences/score-sentences.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, wrong: { type: 'boolean' } } });

const scores = scoreSentences();
console.log('| language | sentences | recall | precision |\n|---|---:|---:|---:|');
for (const { language, sentences, recall, precision, wrong } of scores) {
  console.log(`| ${language} | ${sentences} | ${recall.toFixed(3)} | ${precision.toFixed(3)} |`);
  if (values.wrong) for (const sentence of wrong) console.log(`    ${sentence}`);
}
if (values.json) {
  const flat = Object.fromEntries(
    scores.flatMap(({ language, recall, precision }) => [
      [`sentences.${language}.recall`, recall],
      [`sentences.${language}.precision`, precision],
    ]),
  );
  writeFileSync(values.json, `${JSON.stringify(flat, null, 2)}\n`);
}
