import { expect, test } from 'vitest';
import { inWords, messagesIn } from '#e2e/browser/fake-i18n.ts';
import { limitationInWords } from './limitation-in-words.ts';

test('what limits a brief is worded by the interface, and a model’s words stay its own', () => {
  expect(limitationInWords('brief:short')).toBe('The article is short, and so is the brief.');
  expect(limitationInWords('brief:cut 5 27')).toBe('Read 5 of about 27 paragraphs');
  for (const own of ['The article names no price.', 'brief:', 'brief:constructor', 'constructor']) {
    expect(limitationInWords(own)).toBe(own);
  }
});

test('a brief that was stored in English sentences is in the words of the interface too', () => {
  const german = messagesIn('de');
  const inGerman = (stored: string) => inWords(german, () => limitationInWords(stored));
  for (const [former, kind] of [
    ["Picked from the article's own sentences; nothing is interpreted.", 'brief:picked'],
    ['Picked from the article’s own sentences; nothing is interpreted.', 'brief:picked'],
    [
      'Only the beginning of the article could be read, so the brief knows no more than that.',
      'brief:teaser',
    ],
    [
      'For this language sentences are chosen by the words they share, without a list of cues.',
      'brief:few cues',
    ],
    ['The article is short, and so is the brief.', 'brief:short'],
    ['Made from 5 of about 27 paragraphs.', 'brief:cut 5 27'],
  ] as const) {
    expect(inGerman(former)).toBe(inGerman(kind));
    expect(inGerman(former)).not.toBe(former);
  }
});
