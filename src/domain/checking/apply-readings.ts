import type { Analysis } from '#domain/analysis/analysis.ts';
import type { Claim, Reading } from '#domain/analysis/claim.ts';
import { mapClaims } from '#domain/analysis/map-claims.ts';
import { canBeRead } from '#domain/analysis/needs-reading.ts';
import { type WebSource, webSentencesOf } from '#domain/analysis/web-source.ts';
import { type Article, sentenceText } from '#domain/article/article.ts';
import { normalizeText } from '#domain/text/normalize-text.ts';
import { standsIn } from '#domain/text/stands-in.ts';
import { sentencesToRead } from './sentences-to-read.ts';

/** What a second reading said of a claim, as it came: its words are checked by `applyReadings`. */
export type GivenReading = Omit<Reading, 'by'>;

/**
 * The analysis with what a second reading said of its claims (by claim id; `by`: the model's name;
 * `web`: the pages that its claims may cite).
 * The differing words are kept only where code finds them: the claim's in the claim, the source's in what it
 * cites, for that is all that the reader is shown beside it. Claims of whose mark code is sure are left as they are, and so are
 * inferences, unless the article contradicts them: that it does not say them is what makes them inferences.
 */
export function applyReadings(
  analysis: Analysis,
  article: Article,
  readings: ReadonlyMap<string, GivenReading>,
  by: string,
  web: readonly WebSource[] = [],
): Analysis {
  return mapClaims(analysis, (claim) => {
    const given = readings.get(claim.id);
    if (!given || !canBeRead(claim)) return claim;
    if (claim.inferred && given.verdict !== 'contradicted') return claim;
    return {
      ...claim,
      evidence: {
        ...claim.evidence,
        reading: checkedReading(claim, citedIn(claim, article, web), given, by),
      },
    };
  });
}

function checkedReading(
  claim: Claim,
  cited: readonly string[],
  { verdict, claimWords, sourceWords }: GivenReading,
  by: string,
): Reading {
  const unnamed = { verdict, by, claimWords: '', sourceWords: '' };
  // Words that are the same on both sides show no difference.
  if (verdict === 'supported' || sameWords(claimWords, sourceWords)) return unnamed;
  return {
    ...unnamed,
    claimWords: standsIn(claim.text, claimWords) ? claimWords.trim() : '',
    sourceWords: cited.some((words) => standsIn(words, sourceWords)) ? sourceWords.trim() : '',
  };
}

/** What a claim cites, of the article and of the web. */
function citedIn(claim: Claim, article: Article, web: readonly WebSource[]): string[] {
  const own = sentencesToRead(claim, article).cited.map((each) => sentenceText(article, each));
  return [...own, ...webSentencesOf(claim.sourceIds, web).map(({ text }) => text)];
}

function sameWords(one: string, other: string): boolean {
  return normalizeText(one).text === normalizeText(other).text;
}
