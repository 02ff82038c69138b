import { expect, test } from 'vitest';
import { sampleSearch, sampleSource } from '#domain/samples/sample-search.ts';
import { webPassages } from './web-passages.ts';

const yard = 'The ferry line ordered the batteries from a yard in Turku.';
const price = 'The batteries of the ship cost 14 million euros, the yard said.';
const search = sampleSearch({
  sources: [
    sampleSource('W2', { sentences: ['Rain is expected over the hills this weekend.', yard] }),
    sampleSource('W5', { sentences: [price] }),
  ],
});

test('the sentences of pages that may answer are found under the numbers of their sources', () => {
  expect(webPassages('What do the batteries cost?', search)).toMatchObject([
    { id: 'W2.2', text: yard },
    { id: 'W5.1', text: price },
  ]);
});

test('pages that do not speak of what is asked have no passage for it', () => {
  expect(webPassages('Who won the rowing final?', search)).toEqual([]);
  expect(webPassages('What do the batteries cost?', sampleSearch({ sources: [] }))).toEqual([]);
});
