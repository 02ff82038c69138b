import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachWord } from '#domain/text/each-word.ts';
import { decodePostings } from './search-postings.ts';
import { byUnits, readTerms, SegmentDraft, SegmentWriter, wordsOfStory } from './search-segment.ts';

const wordsIn = (text: string) => {
  const words: string[] = [];
  eachWord(text, (word) => words.push(word));
  return words;
};

test('a segment gives back every word with the stories, fields and times it was given', () => {
  const anyWord = fc.oneof(
    fc.string({ minLength: 1, maxLength: 6 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
    fc.constantFrom('a', 'ab', 'abc', '中', '中文', '𠀀', '𠀁x'),
  );
  const posting = fc.record({
    fields: fc.integer({ min: 1, max: 127 }),
    times: fc.integer({ min: 1, max: 255 }),
  });
  const story = fc.dictionary(anyWord, posting, { maxKeys: 12, noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(story, { maxLength: 12 }), (stories) => {
      const draft = new SegmentDraft();
      const expected = new Map<string, [number, number, number][]>();
      // Stories come in any order: one that was indexed anew has a low number.
      stories.forEach((words, at) => {
        const number = ((at * 7) % 13) + 1000 * at;
        const packed = new Map<string, number>();
        for (const [word, { fields, times }] of Object.entries(words)) {
          if (!word.isWellFormed()) continue;
          packed.set(word, (times << 8) | fields);
          expected.set(word, [...(expected.get(word) ?? []), [number, fields, times]]);
        }
        draft.add(number, packed);
      });
      const writer = new SegmentWriter(1);
      for (const { word, postings } of draft.lists()) writer.add(word, postings);
      writer.finish();
      const { terms, postings } = writer.take();
      const found = new Map<string, [number, number, number][]>();
      for (const term of terms.flatMap(({ bytes }) => readTerms(bytes))) {
        const list: [number, number, number][] = [];
        const block = postings.find((each) => each.block === term.block);
        decodePostings(block?.bytes ?? new Uint8Array(), term.start, term.end, (...each) => {
          list.push(each);
        });
        expect(list.length).toBe(term.stories);
        found.set(term.word, list);
      }
      const sorted = [...expected].sort(([one], [other]) => byUnits(one, other));
      expect([...found]).toEqual(
        sorted.map(([word, list]) => [word, list.sort((a, b) => a[0] - b[0])]),
      );
    }),
  );
});

test('words are folded, figures stay whole, and scripts without spaces give characters and pairs', () => {
  expect(wordsIn('Über-Café, ﬁne ＡＩ: $1,000.50! U.S.')).toEqual([
    'uber',
    'cafe',
    'fine',
    'ai',
    '1,000.50',
    'u',
    's',
  ]);
  expect(wordsIn('北京2024年')).toEqual(['北', '京', '北京', '2024', '年']);
  expect(wordsIn('ガス')).toEqual(['ガ', 'ス', 'ガス']);
  expect(wordsIn('مُحَمَّد')).toEqual(['محمد']);
  expect(wordsIn('Москва — Ёлка')).toEqual(['москва', 'елка']);
});

test('any text at all is cut into words without a throw, each inside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      let inside = true;
      eachWord(text, (_, start, end) => {
        inside &&= start >= 0 && end > start && end <= text.length;
      });
      expect(inside).toBe(true);
    }),
  );
});

test('a word is counted with all the fields in which it stands', () => {
  const words = wordsOfStory(['chip', '', '', 'a chip, a Chip', '', '', 'chip']);
  expect(words.get('chip')).toBe((4 << 8) | 0b1001001);
  expect(words.get('a')).toBe((2 << 8) | 0b1000);
});
