import type { Analysis, SectionName } from '#domain/analysis/analysis.ts';
import { analysisForReader } from '#domain/analysis/analysis-for-reader.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import { type Article, findSentence, sentenceText } from '#domain/article/article.ts';
import type { Story } from '#domain/story/story.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { provenanceLabel } from '#i18n/provenance-label.ts';

export interface ExportOptions {
  /** Whether claims go along that were not found in the article; they are marked as such. */
  includeUnmatched?: boolean;
}

/** What is exported of a story's analysis: as on screen, nothing still being written. */
export function exportedAnalysis({ article, run }: Story): Analysis {
  if (!run) return {};
  const hidden: SectionName[] = [];
  return analysisForReader(shownOf(run), article, { hidden, foundOnly: false }).analysis;
}

/** A claim with what an export says of where it comes from. */
export interface ExportedClaim {
  claim: Claim;
  text: string;
  /** E.g. `¶3`, `figure not in ¶3`, `background`. */
  label: string;
  /** Address of the page with a text fragment to the sentence it cites; null where it cites none. */
  link: string | null;
  /** The article's words, where they are not the claim's own. */
  quotes: { text: string; paragraph: number; link: string }[];
}

/** Null for a claim that is still being written, and for an unmatched one unless those are wished for. */
export function exportedClaim(
  claim: Claim | null | undefined,
  article: Article,
  options: ExportOptions,
): ExportedClaim | null {
  const provenance = claim && provenanceOf(claim, article);
  if (!provenance) return null;
  if (provenance.kind === 'not matched' && !options.includeUnmatched) return null;
  const cited = claim.evidence.sentenceIds.flatMap((id) => findSentence(article, id) ?? []);
  const quotes = cited.map((sentence) => {
    const text = sentenceText(article, sentence);
    return { text, paragraph: sentence.paragraph, link: linkToSentence(article.url, text) };
  });
  const placed = 'sentenceId' in provenance;
  return {
    claim,
    text: claim.text,
    label: provenanceLabel(provenance),
    link: placed ? (quotes[0]?.link ?? null) : null,
    quotes: placed ? quotes.filter(({ text }) => !text.includes(claim.text)) : [],
  };
}

/** The claims of a list that are exported, each with its entry. */
export function exportedEntries<T>(
  entries: readonly T[] | undefined,
  claimOf: (entry: T) => Claim,
  article: Article,
  options: ExportOptions,
): (ExportedClaim & { entry: T })[] {
  return (entries ?? []).flatMap((entry) => {
    const exported = exportedClaim(claimOf(entry), article, options);
    return exported ? [{ ...exported, entry }] : [];
  });
}
