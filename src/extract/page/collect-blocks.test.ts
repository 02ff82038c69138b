// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectBlocks } from './collect-blocks.ts';

const read = (text: string) => {
  const paragraph = document.createElement('p');
  paragraph.append(text);
  return collectBlocks(paragraph);
};

test('the text of a block has single spaces, and its words are counted', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab. \n\t\u00a0\u3000') }), (text) => {
      const tidy = text.replace(/\s+/g, ' ').trim();
      expect(read(text).map((block) => block.text)).toEqual(tidy ? [tidy] : []);
    }),
  );
  expect(read('  Two\n words ')[0]?.words).toBe(2);
});

test('rows of a data table are blocks of their own between what stands around it', () => {
  document.body.innerHTML =
    '<h2>Prices</h2><table><caption>In euros</caption><tr><th>Bread</th><td> 2 <b>each</b></td></tr><tr><th>Milk</th><td>1</td></tr></table>Sold<br><br>out';
  const blocks = collectBlocks(document.body);
  expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['heading', 'Prices'],
    ['text', 'In euros'],
    ['table row', 'Bread\t2 each'],
    ['table row', 'Milk\t1'],
    ['text', 'Sold'],
    ['text', 'out'],
  ]);
});
