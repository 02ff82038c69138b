import type { Article } from '#domain/article/article.ts';
import { findSentence } from '#domain/article/article.ts';
import type { Analysis, SectionName } from './analysis.ts';
import { claimsOfSection, sectionNames } from './analysis.ts';
import type { Claim } from './claim.ts';
import { isFound } from './claim.ts';
import type { Highlight } from './highlight.ts';
import { provenanceLabel, provenanceOf } from './provenance.ts';

const contextLength = 32;

const singular: Record<SectionName, string> = {
  hook: 'Hook',
  tldr: 'TL;DR',
  keyTakeaways: 'Takeaway',
  competitors: 'Competitors',
  technicalDeepDive: 'Technical point',
  implications: 'Implication',
  timeline: 'Timeline',
  limitations: 'Limitation',
};
const tldrLabels = ['What changed', 'Why it matters', 'What to do next'];

/** What a claim is called on the note card, e.g. `Takeaway 2` or `Why it matters`. */
export function claimLabel(section: SectionName, claimId: string): string {
  const place = Number(claimId.slice(claimId.lastIndexOf('-') + 1));
  if (section === 'tldr') return tldrLabels[place - 1] ?? singular.tldr;
  if (section === 'hook' || section === 'competitors' || section === 'timeline') {
    return singular[section];
  }
  return `${singular[section]} ${place}`;
}

/** The whole picture of what to highlight: each sentence that a found claim rests on, in article order. */
export function highlightsOf(article: Article, analysis: Analysis): Highlight[] {
  const bySentence = new Map<string, Highlight>();
  for (const section of sectionNames) {
    for (const claim of claimsOfSection(analysis, section)) {
      if (claim.complete && isFound(claim)) addClaim(bySentence, article, section, claim);
    }
  }
  return [...bySentence.values()].sort((one, other) => one.start - other.start);
}

/**
 * The sentences that speak to a machine, as the page marks them: the card says so in the place of a claim.
 * They are found with `isAddressedToMachine`, and no claim ever rests on one.
 */
export function machineHighlights(article: Article, sentenceIds: readonly string[]): Highlight[] {
  return sentenceIds.flatMap((id) => {
    const highlight = highlightOfSentence(article, id, 'limitations');
    if (!highlight) return [];
    const claim = {
      id: `machine-${id}`,
      section: 'limitations' as const,
      label: 'Speaks to a machine',
      text: 'This sentence gives orders to software that reads the page, not news to you. No claim rests on it.',
      provenance: 'set aside',
    };
    return [{ ...highlight, claims: [claim] }];
  });
}

function addClaim(
  bySentence: Map<string, Highlight>,
  article: Article,
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
      label: claimLabel(section, claim.id),
      text: claim.text,
      provenance: provenanceLabel(provenance),
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
