import { expect, test } from 'vitest';
import { sectionNames } from '#domain/analysis/analysis.ts';
import { fingerprintOf } from '#domain/text/fingerprint.ts';
import { sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import { articleAsData, wishesInWords } from './article-prompt.ts';
import { wireJsonSchema } from './reply-schema.ts';
import { promptVersion, systemPrompt } from './system-prompt.ts';

/** By version. A change to what a model is told gets a new version, and a line here: old ones stay. */
const fingerprints: Record<number, string> = {
  1: 'e359333c9a7b8297',
};

test('every change to what models are told gets a version of its own', () => {
  const article = sampleArticle();
  const wishes = { outputLanguage: 'de', reader: 'A reader.', sections: sectionNames };
  const told = [
    systemPrompt,
    articleAsData(article),
    wishesInWords(article, { ...wishes, rung: 'json_schema', quotes: true }),
    wishesInWords(article, { ...wishes, rung: 'none', quotes: false }),
    JSON.stringify(wireJsonSchema(sectionNames)),
  ];
  expect(fingerprintOf(told.join('\n'))).toBe(fingerprints[promptVersion]);
});
