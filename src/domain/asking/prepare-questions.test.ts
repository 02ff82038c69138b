import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleOf } from '#domain/article/article-of.ts';
import { findAcross } from './find-across.ts';
import { prepareQuestions } from './prepare-questions.ts';

const scrap = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'Wer zahlt?',
    'なぜ',
    'كم عمره؟',
    '왜',
    '多少钱',
    '\ud800',
    'what did ',
    '12,000.5',
    'İstanbul’da',
    '“',
    '¿Cuánto?',
    'e\u0301',
  ),
);
const text = fc
  .array(scrap, { maxLength: 12 })
  .map((scraps) => scraps.join(' '))
  .filter((one) => one.trim() !== '');
const language = fc.constantFrom('en', 'de', 'ja', 'ar', 'ko', 'zh', 'tr', 'und', '', 'x-odd');

test('any question of any article gives sentences that exist, each once, in order, with a score from 0 to 1', () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 6 }),
      text,
      language,
      (texts, asked, tag) => {
        fc.pre(texts.some((one) => /\p{L}/u.test(one)));
        const article = articleOf(texts, { language: tag });
        const prepared = prepareQuestions(article);
        const passages = prepared.find(asked, 4);
        const places = passages.map(({ sentenceId }) =>
          article.sentences.findIndex(({ id }) => id === sentenceId),
        );
        expect(places).not.toContain(-1);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        for (const { score } of passages) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        expect(findAcross([prepared, prepared], asked, 5, 3).length).toBeLessThanOrEqual(5);
      },
    ),
    { numRuns: 150 },
  );
});

/** How often the regular expressions are run, and over how many characters: work is counted, as time depends on the machine. */
function workOf(task: () => void): number {
  let read = 0;
  const { slice } = String.prototype;
  const { exec } = RegExp.prototype;
  String.prototype.slice = function (this: string, ...at: [number?, number?]) {
    const piece = slice.apply(this, at);
    read += piece.length;
    return piece;
  };
  RegExp.prototype.exec = function (this: RegExp, on: string) {
    read += on.length;
    return exec.call(this, on);
  };
  try {
    task();
  } finally {
    String.prototype.slice = slice;
    RegExp.prototype.exec = exec;
  }
  return read;
}

const paragraphs = (count: number, words: (at: number) => string) =>
  articleOf(
    Array.from(
      { length: count },
      (_, at) => `${words(at)} sailed to Gdynia for ${at} euros today.`,
    ),
  );

test.each([
  ['the same words again and again', () => 'The old ferry'],
  ['new words all the time', (at: number) => `Ferry${at} with sailor${at}`],
  ['one long word', () => 'ferry'.repeat(20)],
])('an article twice as long takes about twice the work: %s', (_kind, words) => {
  const once = paragraphs(200, words);
  const twice = paragraphs(400, words);
  const question = 'Who paid for the ferries and sailors that sailed to Gdynia, and how much?';
  const reading = (article: typeof once) => workOf(() => prepareQuestions(article));
  expect(reading(twice)).toBeLessThan(reading(once) * 2.5);
  const asking = (article: typeof once) => {
    const prepared = prepareQuestions(article);
    return workOf(() => prepared.find(question));
  };
  expect(asking(twice)).toBeLessThan(asking(once) * 2.5 + 1000);
});

test('a question of any length is read in part', () => {
  const prepared = prepareQuestions(paragraphs(20, () => 'The old ferry'));
  const long = 'what did the ferry say '.repeat(4000);
  const work = (question: string) => workOf(() => prepared.find(question));
  expect(work(long)).toBeLessThan(work(long.slice(0, long.length / 4)) * 1.5);
});
