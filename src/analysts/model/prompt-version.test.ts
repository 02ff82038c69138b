import { expect, test } from 'vitest';
import { sectionNames } from '#domain/analysis/analysis.ts';
import { promptVersion } from '#domain/analysis/prompt-version.ts';
import { fingerprintOf } from '#domain/text/fingerprint.ts';
import { sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import { articleAsData, instructionsInWords } from './article-prompt.ts';
import { wireJsonSchema } from './reply-schema.ts';
import { sourcesAsData } from './sources-prompt.ts';
import { systemPrompt } from './system-prompt.ts';

/** By version. A change to what a model is told gets a new version, and a line here: old ones stay. */
const fingerprints: Record<number, string> = {
  1: 'e359333c9a7b8297',
  2: 'd66b6ea7c51fb449',
};

test('every change to what models are told gets a version of its own', () => {
  const article = sampleArticle();
  const source = {
    id: 'R1',
    articleId: 'earlier',
    title: 'An earlier story',
    siteName: 'Dock News',
    publishedAt: '2025-04-02',
    language: 'en',
    sentences: ['It was late.'],
  };
  const instructions = { outputLanguage: 'de', reader: 'A reader.', sections: sectionNames };
  const told = [
    systemPrompt,
    articleAsData(article),
    instructionsInWords(article, { ...instructions, responseFormat: 'json_schema' }),
    instructionsInWords(article, { ...instructions, responseFormat: 'none' }),
    JSON.stringify(wireJsonSchema(sectionNames)),
    JSON.stringify(wireJsonSchema(sectionNames, true)),
    sourcesAsData([source]),
  ];
  expect(fingerprintOf(told.join('\n'))).toBe(fingerprints[promptVersion]);
});
