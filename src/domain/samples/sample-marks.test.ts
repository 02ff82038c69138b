import { expect, test } from 'vitest';
import { claimsOf } from '#domain/analysis/analysis.ts';
import { checkClaim } from '#domain/checking/check-claim.ts';
import { storyOfMarks } from './sample-marks.ts';

const { article, run } = storyOfMarks(0);
const claims = claimsOf(run?.draft ?? {}).filter(({ origin }) => origin === 'article');

test.each(claims)('“$text” has the verdict that the checker gives it', (claim) => {
  const { text, inferred, evidence } = claim;
  const { sentenceIds, verdict, alterations } = evidence;
  const checked = checkClaim(article, { text, sentenceIds, quote: null, checkWording: !inferred });
  expect(verdict).toBe(checked.verdict);
  expect(alterations).toEqual(checked.alterations);
});
