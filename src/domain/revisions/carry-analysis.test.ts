import { expect, test } from 'vitest';
import { claimsOf } from '#domain/analysis/analysis.ts';
import { buildArticle } from '#domain/article/build-article.ts';
import { sampleArticle, sampleClaim, sampleEvidence } from '#domain/samples/sample-story.ts';
import { carryAnalysis } from './carry-analysis.ts';
import { textChange } from './text-change.ts';

const before = sampleArticle();
const first = 'The line told its passengers so in a letter.';
const revision = (...texts: string[]) =>
  buildArticle(
    texts.map((text) => ({ kind: 'text', text })),
    before,
  );
const section = <Content>(content: Content) => ({
  writtenBy: 'model' as const,
  complete: true,
  content,
});
const claim = (id: string, text: string, sentence: number) =>
  sampleClaim(id, text, { evidence: sampleEvidence(sentence) });

test('claims of an earlier text follow their sentences, and those whose sentence is gone are not found any more', () => {
  const written = {
    keyTakeaways: section([
      claim(
        'takeaway-1',
        'The new ship carries 240 passengers and 60 cars, the line said on Monday.',
        2,
      ),
      claim('takeaway-2', 'Tickets will not become dearer before 2028.', 3),
      sampleClaim('takeaway-3', 'Ships charge while they load.', { origin: 'background' }),
    ]),
  };
  const texts = before.text.split('\n').filter(Boolean);
  const after = revision(first, ...texts.filter((text) => !text.includes('dearer')));
  const [kept, gone, background] = claimsOf(carryAnalysis(written, textChange(before, after)));
  expect(kept?.evidence).toMatchObject({ verdict: 'verified', sentenceIds: ['S3'] });
  expect(gone?.evidence).toMatchObject({ verdict: 'not found', sentenceIds: [] });
  expect(background).toEqual(written.keyTakeaways.content[2]);
});

test('a figure that the later text has corrected shows as altered in the earlier claim', () => {
  const written = {
    keyTakeaways: section([
      claim('takeaway-1', 'The new ship carries 240 passengers and 60 cars.', 2),
    ]),
  };
  const texts = before.text.split('\n').filter(Boolean);
  const after = revision(...texts.map((text) => text.replace('240', '420')));
  const [corrected] = claimsOf(carryAnalysis(written, textChange(before, after)));
  expect(corrected?.evidence.verdict).toBe('altered');
});

test('a second reading stays with a claim whose sentences, and the one before them, are unchanged', () => {
  const reading = { verdict: 'supported', by: 'm', claimWords: '', sourceWords: '' } as const;
  const read = (id: string, text: string, sentence: number) =>
    sampleClaim(id, text, { evidence: sampleEvidence(sentence, { verdict: 'near', reading }) });
  const written = {
    keyTakeaways: section([
      read('takeaway-1', 'There is room for 240 passengers.', 2),
      read('takeaway-2', 'Fares stay until 2028.', 3),
      read('takeaway-3', 'A rival still burns diesel.', 4),
    ]),
  };
  const texts = before.text.split('\n').filter(Boolean);
  const readings = (...now: string[]) =>
    claimsOf(carryAnalysis(written, textChange(before, revision(...now)))).map(
      ({ evidence }) => evidence.reading?.verdict,
    );
  expect(readings(...texts)).toEqual(['supported', 'supported', 'supported']);
  expect(readings(first, ...texts)).toEqual(['supported', 'supported', 'supported']);
  // The third sentence is another now: its own claim loses its reading, and so does the claim after it.
  const reworded = texts.map((text) =>
    text.replace('dearer before 2028', 'dearer before May 2028'),
  );
  expect(readings(...reworded)).toEqual(['supported', undefined, undefined]);
});
