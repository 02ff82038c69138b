import type { SectionName } from '#domain/analysis/analysis.ts';
import { analysisForReader, type ReaderView } from '#domain/analysis/analysis-for-reader.ts';
import { briefOf, shownOf } from '#domain/analysis/analysis-run.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import {
  isArticleWords,
  isOutOfPlace,
  type LineSlot,
  lineOf,
} from '#domain/analysis/offered-lines.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import { type Article, findSentence, sentenceText } from '#domain/article/article.ts';
import type { Story } from '#domain/story/story.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { byNumber, type ParagraphName } from '#i18n/paragraph-names.ts';
import { provenanceInWords } from '#i18n/provenance-in-words.ts';

/** What is exported of a story's analysis: as on screen, nothing still being written. */
export function exportedView({ article, run }: Story): Pick<ReaderView, 'analysis' | 'offered'> {
  if (!run) return { analysis: {}, offered: {} };
  const hidden: SectionName[] = [];
  return analysisForReader(shownOf(run), article, { hidden, brief: briefOf(run) });
}

/** A claim with what an export says of where it comes from. */
export interface ExportedClaim {
  claim: Claim;
  text: string;
  /** E.g. `¶3, in the article’s words`, `figure differs from ¶3`, `background`. */
  label: string;
  /** Address of the page with a text fragment to the first sentence it cites; null where it cites none. */
  link: string | null;
  /** The article's words, where they are not the claim's own. */
  quotes: { text: string; paragraph: string; link: string }[];
  /** What differs between claim and article, in the words of each. */
  differing: { claimed: string[]; found: string[] };
}

/** A line that is read alone, with the words that say why another stands beside it; null for none. */
export type ExportedLine = ExportedClaim & {
  intro: 'claimInArticle' | 'claimSupported' | 'claimAdds' | null;
};

/** Where the paragraphs of an article that was put together from several texts come from. */
export interface ParagraphSources {
  nameOf: ParagraphName;
  urlOf: (paragraph: number) => string;
}

/** Null for a claim that is still being written; every other one is exported with its mark. */
export function exportedClaim(
  claim: Claim | null | undefined,
  article: Article,
  { nameOf, urlOf }: ParagraphSources = { nameOf: byNumber, urlOf: () => article.url },
): ExportedClaim | null {
  const provenance = claim && provenanceOf(claim, article);
  if (!provenance) return null;
  const cited = claim.evidence.sentenceIds.flatMap((id) => findSentence(article, id) ?? []);
  const quotes = cited.map((sentence) => {
    const text = sentenceText(article, sentence);
    const { paragraph } = sentence;
    return { text, paragraph: nameOf(paragraph), link: linkToSentence(urlOf(paragraph), text) };
  });
  const placed = 'sentenceId' in provenance || ('place' in provenance && provenance.place !== null);
  const alterations = 'alterations' in provenance ? provenance.alterations : [];
  return {
    claim,
    text: claim.text,
    label: provenanceInWords(provenance, nameOf),
    link: placed ? (quotes[0]?.link ?? null) : null,
    differing: {
      claimed: alterations.map(({ claimed }) => claimed),
      found: alterations.flatMap(({ found }) => found ?? []),
    },
    quotes: placed ? quotes.filter(({ text }) => !text.includes(claim.text)) : [],
  };
}

/** A line that is read alone, and the one offered beside it, in the order in which they are shown. */
export function exportedLines(
  { analysis, offered }: Pick<ReaderView, 'analysis' | 'offered'>,
  slot: LineSlot,
  article: Article,
): ExportedLine[] {
  const claim = lineOf(analysis, slot);
  const line = exportedClaim(claim, article);
  const other = exportedClaim(offered[slot], article);
  if (!claim || !line) return [];
  if (!other) return [{ ...line, intro: null }];
  if (isOutOfPlace(slot, claim)) {
    return [
      { ...other, intro: null },
      { ...line, intro: 'claimAdds' },
    ];
  }
  const intro = isArticleWords(other.claim) ? 'claimInArticle' : 'claimSupported';
  return [
    { ...line, intro: null },
    { ...other, intro },
  ];
}

/** The claims of a list that are exported, each with its entry. */
export function exportedEntries<T>(
  entries: readonly T[] | undefined,
  claimOf: (entry: T) => Claim,
  article: Article,
): (ExportedClaim & { entry: T })[] {
  return (entries ?? []).flatMap((entry) => {
    const exported = exportedClaim(claimOf(entry), article);
    return exported ? [{ ...exported, entry }] : [];
  });
}
