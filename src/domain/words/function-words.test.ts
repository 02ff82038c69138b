import { expect, test } from 'vitest';
import { languageOf } from './function-words.ts';

const times = (sentence: string, count: number) => Array(count).fill(sentence).join(' ');

test('a long text in a language without a list here is in none of those that have one', () => {
  const xhosa =
    'Abantwana bafunda isiXhosa esikolweni yonke imihla, kwaye ootitshala babo bayabathanda kakhulu.';
  expect(languageOf(times(xhosa, 12), 'en')).toBe('und');
  expect(languageOf(times(xhosa, 12), 'xh')).toBe('xh');
});

test('a long text in a language with a list is in it, whatever the page says', () => {
  const english = 'The council of the town said that it will rebuild the wall in the spring.';
  const turkish =
    'Belediye meclisi, limanın doğu duvarını gelecek bahara kadar yeniden yapacak ve bu iş için yeni bir vinç alacak.';
  for (const declared of ['en', 'tr', 'xh', '']) {
    expect(languageOf(times(english, 12), declared)).toBe('en');
    expect(languageOf(times(turkish, 12), declared)).toBe('tr');
  }
});
