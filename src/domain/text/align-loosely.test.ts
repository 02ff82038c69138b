import { expect, test } from 'vitest';
import { alignLoosely } from './align-loosely.ts';

const words = 'sharesoforionmemoryroseontuesdayafterthecompanysaiditwoulddoubleitsorders';

function spanOf(text: string, sought = words) {
  const place = alignLoosely(text, sought);
  return place && text.slice(place.start, place.end);
}

test('Words that stand in one piece are found whole', () => {
  expect(spanOf(`before${words}after`)).toBe(words);
});

test('Words are followed across what was inserted between them', () => {
  const text = words.replace('rose', 'orm12percentrose');
  expect(spanOf(`xx${text}yy`)).toBe(text);
});

test('Words are followed across what the text lacks of them', () => {
  const text = words.replace('ontuesday', '');
  expect(spanOf(`xx${text}yy`)).toBe(text);
});

test('Words whose beginning was changed are found from what follows', () => {
  expect(spanOf(`zzzz${words.slice(9)}yy`)).toBe(words.slice(9));
});

test('Of two places, the one that has more of the words is taken', () => {
  const part = words.replace('ontuesday', '').replace('company', 'firm');
  expect(spanOf(`${part}................${words}`)).toBe(words);
});

test('A text that has only half of the words does not have them', () => {
  expect(spanOf(`${words.slice(0, 36)}fellwhenarivalannouncedcheaperchipsforall`)).toBeNull();
});

test('A few words are too few to be found loosely', () => {
  expect(spanOf('pricesxfell', 'pricesfell')).toBeNull();
});
