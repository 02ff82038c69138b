import { expect, test } from 'vitest';
import { analysisInputsOf, changedSince, keyOfInputs } from './analysis-inputs.ts';

const article = { title: 'A ferry', text: 'The ferry sails on Monday.' };
const endpoint = { address: 'https://one.example/v1', model: 'large' };
const made = analysisInputsOf(article, endpoint, 'article', 1);

test('the same text, endpoint, model, language and prompt make the same key, and each other one another', () => {
  const others = [
    analysisInputsOf({ ...article, text: 'The ferry sails on Tuesday.' }, endpoint, 'article', 1),
    analysisInputsOf({ ...article, title: 'Another ferry' }, endpoint, 'article', 1),
    analysisInputsOf(article, { ...endpoint, address: 'https://two.example/v1' }, 'article', 1),
    analysisInputsOf(article, { ...endpoint, model: 'small' }, 'article', 1),
    analysisInputsOf(article, endpoint, 'de', 1),
    analysisInputsOf(article, endpoint, 'article', 2),
  ];
  const keys = [made, ...others].map(keyOfInputs);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOfInputs({ ...analysisInputsOf(article, endpoint, 'article', 1), picked: true })).toBe(
    keyOfInputs(made),
  );
});

test('the reader is told what has changed since, and not of a service that they picked themselves', () => {
  const later = analysisInputsOf({ ...article, text: 'It sank.' }, endpoint, 'article', 1);
  const other = analysisInputsOf(article, { ...endpoint, model: 'small' }, 'article', 1);
  expect(changedSince(made, made)).toBeNull();
  expect(changedSince(made, later)).toBe('text');
  expect(changedSince(made, other)).toBe('model');
  expect(changedSince({ ...made, picked: true }, other)).toBeNull();
  expect(changedSince(made, analysisInputsOf(article, endpoint, 'fr', 1))).toBe('language');
  const newer = analysisInputsOf(article, endpoint, 'article', 2);
  expect(changedSince(made, newer)).toBe('prompt');
  expect(changedSince(newer, made)).toBeNull();
  expect(changedSince({ ...made, language: 'fr' }, newer)).toBe('language');
});
