import { expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

/** The characters that are read while a text is split: work is counted, as time depends on the machine. */
function workOf(text: string): number {
  let read = 0;
  const slice = String.prototype.slice;
  String.prototype.slice = function (this: string, ...at: [number?, number?]) {
    const piece = slice.apply(this, at);
    read += piece.length;
    return piece;
  };
  try {
    splitSentences(text, 'en');
  } finally {
    String.prototype.slice = slice;
  }
  return read;
}

test.each(['Mr. A. ', 'Mr. ', 'a. " ', '? » ', '( . ', '“x.” ', 'No. 1. ', 'e.g. ', '. . . '])(
  'a text of %j twice as long takes no more than about twice the work',
  (piece) => {
    const once = workOf(piece.repeat(2000));
    expect(workOf(piece.repeat(4000))).toBeLessThan(once * 2.5);
  },
);
