import type { Article } from '#domain/article/article.ts';
import { findSentence } from '#domain/article/article.ts';
import type { Analysis, SectionHeading, SectionName } from './analysis.ts';
import { claimsOfSection, headingOf, sectionNames } from './analysis.ts';
import type { Claim, Provenance } from './claim.ts';
import { isFound } from './claim.ts';
import { markOf } from './claim-mark.ts';
import type { Highlight } from './highlight.ts';
import { provenanceOf } from './provenance.ts';
import { storedVerdictReason } from './verdict-reason.ts';

const contextLength = 32;

/** The interface's words for a claim on the note card; they come in as an argument. */
export interface HighlightWords {
  /** E.g. `Takeaway 2`. */
  claimLabel(section: SectionName, claimId: string, heading: SectionHeading): string;
  /** E.g. `¶3, in the article’s words`. */
  provenanceInWords(provenance: Provenance): string;
}

/**
 * Everything to highlight, in article order: each sentence that a found claim cites, and each that a claim
 * cites which differs from it or could not be matched to it, so that it can be compared in its place.
 */
export function highlightsOf(
  article: Article,
  analysis: Analysis,
  words: HighlightWords,
): Highlight[] {
  const bySentence = new Map<string, Highlight>();
  const picture = { bySentence, article, words, analysis };
  // Found claims first: a sentence has the look of the strongest that rests on it.
  for (const wanted of [isFound, isDoubted]) {
    for (const section of sectionNames) {
      for (const claim of claimsOfSection(analysis, section)) {
        if (claim.complete && wanted(claim)) addClaim(picture, section, claim);
      }
    }
  }
  return [...bySentence.values()].sort((one, other) => one.start - other.start);
}

/**
 * The sentences that address an AI, as the page marks them: the card says so instead of showing a claim.
 * They are found with `isAddressedToMachine`, and no claim ever cites one.
 */
export function machineHighlights(
  article: Article,
  sentenceIds: readonly string[],
  words: Pick<Highlight['claims'][number], 'label' | 'text' | 'provenance'>,
): Highlight[] {
  return sentenceIds.flatMap((id) => {
    const highlight = highlightOfSentence(article, id, 'limitations');
    if (!highlight) return [];
    const claim = { id: `machine-${id}`, section: 'limitations' as const, ...words };
    return [{ ...highlight, claims: [claim] }];
  });
}

/** A sentence that speaks to an AI has a card of its own, which shows no claim. */
function isDoubted(claim: Claim): boolean {
  const { origin, evidence } = claim;
  if (storedVerdictReason(evidence.reason)?.kind === 'addresses machine') return false;
  const mark = markOf(claim);
  return origin === 'article' && (mark === 'differs' || mark === 'not matched');
}

interface Picture {
  bySentence: Map<string, Highlight>;
  article: Article;
  words: HighlightWords;
  analysis: Analysis;
}

function addClaim(
  { bySentence, article, words, analysis }: Picture,
  section: SectionName,
  claim: Claim,
): void {
  const provenance = provenanceOf(claim, article);
  if (!provenance) return;
  for (const id of claim.evidence.sentenceIds) {
    const highlight = bySentence.get(id) ?? highlightOfSentence(article, id, section);
    if (!highlight) continue;
    bySentence.set(id, highlight);
    highlight.claims.push({
      id: claim.id,
      section,
      label: words.claimLabel(section, claim.id, headingOf(analysis, section)),
      text: claim.text,
      provenance: words.provenanceInWords(provenance),
      ...(isDoubted(claim) && { doubted: true }),
    });
  }
}

/** A sentence as the page is asked to find it; undefined when the article has none of that id. */
export function highlightOfSentence(
  article: Article,
  id: string,
  section: SectionName,
): Highlight | undefined {
  const sentence = findSentence(article, id);
  if (!sentence) return undefined;
  const { start, end } = sentence;
  return {
    sentenceId: id,
    exact: article.text.slice(start, end),
    prefix: article.text.slice(Math.max(0, start - contextLength), start),
    suffix: article.text.slice(end, end + contextLength),
    start,
    end,
    section,
    claims: [],
  };
}
