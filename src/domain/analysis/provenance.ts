import type { Article } from '#domain/article/article.ts';
import { findSentence, sentenceText } from '#domain/article/article.ts';
import type { Alteration, Claim, Evidence, Place, Provenance } from './claim.ts';
import { isConfirmed, standingOf } from './claim.ts';

/** What the reader is shown of where a claim comes from. An incomplete claim has none yet: null. */
export function provenanceOf(claim: Claim, article: Article): Provenance | null {
  if (!claim.complete) return null;
  if (claim.origin === 'saved') return savedProvenance(claim);
  if (claim.origin === 'web') return webProvenance(claim);
  const place = placeOf(claim, article);
  const standing = standingOf(claim.evidence);
  if (claim.inferred && standing !== 'differs') return { kind: 'inference', place };
  if (place && standing === 'article words') return { kind: 'article words', ...place };
  if (place && standing === 'other words') {
    return { kind: 'other words', confirmedBy: confirmedBy(claim), ...place };
  }
  if (claim.origin === 'advice' || claim.origin === 'background') return { kind: claim.origin };
  if (place && standing === 'differs') {
    const alterations = alterationsOf(claim.evidence);
    return { kind: 'differs', alterations, foundBy: foundBy(claim), ...place };
  }
  return { kind: 'not matched', place };
}

function placeOf({ evidence }: Claim, article: Article): Place | null {
  const [id] = evidence.sentenceIds;
  const sentence = id === undefined ? undefined : findSentence(article, id);
  return sentence ? { paragraph: sentence.paragraph, sentenceId: sentence.id } : null;
}

function confirmedBy({ evidence }: Claim): string | null {
  return isConfirmed(evidence) ? (evidence.reading?.by ?? null) : null;
}

function foundBy({ evidence: { verdict, reading } }: Claim): string | null {
  return verdict === 'altered' ? null : (reading?.by ?? null);
}

/** What differs: what code found, or else the words that the second reading named. */
function alterationsOf({ alterations, reading }: Evidence): Alteration[] {
  if (alterations.length > 0 || !reading) return alterations;
  return [{ kind: 'wording', claimed: reading.claimWords, found: reading.sourceWords }];
}

function savedProvenance({ sourceIds, evidence }: Claim): Provenance {
  switch (standingOf(evidence)) {
    case 'article words':
    case 'other words':
      return { kind: 'saved story', sourceIds };
    case 'differs':
      return { kind: 'altered saved story', sourceIds, alterations: alterationsOf(evidence) };
    case 'not matched':
      return { kind: 'not matched', place: null };
  }
}

function webProvenance(claim: Claim): Provenance {
  const { sourceIds, evidence } = claim;
  switch (standingOf(evidence)) {
    case 'article words':
    case 'other words':
      return { kind: 'web source', sourceIds, confirmedBy: confirmedBy(claim) };
    case 'differs':
      return { kind: 'altered web source', sourceIds, alterations: alterationsOf(evidence) };
    case 'not matched':
      return { kind: 'not matched', place: null };
  }
}

/** The article's own words that a claim rests on: the span when one is known, else its sentences. */
export function evidenceText(claim: Claim, article: Article): string {
  const { span, sentenceIds } = claim.evidence;
  if (span) return article.text.slice(span.start, span.end);
  return sentenceIds
    .flatMap((id) => findSentence(article, id) ?? [])
    .map((sentence) => sentenceText(article, sentence))
    .join(' ');
}
