import { expect, test } from 'vitest';
import { sampleArticle } from '#domain/samples/sample-story.ts';
import { longestQuery, writeQuery, writeQuestionQuery } from './write-query.ts';

test('the query is title, names and month, without the site’s name', () => {
  const article = sampleArticle({
    title: 'Ferry line buys an electric ship - The Harbour Ledger',
    text: 'The yard Meyer Turku will build it for Harbour Lines, which sails to Gotland.',
  });
  const query = writeQuery(article);
  expect(query).toMatch(/^Ferry line buys an electric ship .*March 2026$/);
  expect(query).toContain('Meyer Turku');
  expect(query).not.toContain('Ledger');
});

test('signs that mean something to a search engine are words to nobody', () => {
  const title = '“Never again”: site:evil.example -word (a|b) {x} "quoted"…';
  const query = writeQuery(sampleArticle({ title, publishedAt: null }));
  expect(query).not.toMatch(/["“”():|{}…]|\s-/);
});

test('a long title is cut at a word, and the query stays short', () => {
  const query = writeQuery(sampleArticle({ title: 'harbor '.repeat(200) }));
  expect(query.length).toBeLessThanOrEqual(longestQuery);
  expect(query).not.toMatch(/harbo(?:\s|$)/);
});

test('the month is said in the language of the article, and a year alone as it is', () => {
  const of = (language: string, publishedAt: string) =>
    writeQuery(sampleArticle({ title: 'Fähre', language, publishedAt, text: 'x' }));
  expect(of('de', '2026-03-02')).toBe('Fähre März 2026');
  expect(of('en', '2026')).toBe('Fähre 2026');
  expect(of('not a tag', '2026-03')).toBe('Fähre 2026-03');
});

test('a question is searched for with the names of the lead that it lacks, no words of a headline and no month', () => {
  const article = sampleArticle({
    title: 'Harbour Lines Buys Electric Ship From Turku - The Harbour Ledger',
    text: 'The yard Meyer Turku will build it for Harbour Lines, which sails to Gotland.',
  });
  const query = writeQuestionQuery('How much does Meyer Turku charge for it?', article);
  expect(query).toMatch(/^How much does Meyer Turku charge for it /);
  expect(query).toContain('Harbour Lines');
  expect(query.match(/Meyer Turku/g)).toHaveLength(1);
  expect(query).not.toMatch(/Ledger|2026|Buys/);
  const long = writeQuestionQuery(`site:evil.example ${'why '.repeat(300)}`, article);
  expect(long.length).toBeLessThanOrEqual(longestQuery);
  expect(long).not.toContain(':');
});
