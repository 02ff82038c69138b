import type { Article } from '#domain/article/article.ts';
import { findSentence, sentenceText } from '#domain/article/article.ts';
import type { Claim, Provenance } from './claim.ts';

/** What the reader is shown of where a claim comes from. An incomplete claim has none yet: null. */
export function provenanceOf(claim: Claim, article: Article): Provenance | null {
  if (!claim.complete) return null;
  if (claim.origin === 'saved') return savedProvenance(claim);
  if (claim.origin === 'web') return { kind: 'web source' };
  const { verdict, sentenceIds, alterations } = claim.evidence;
  const sentence = sentenceIds[0] === undefined ? undefined : findSentence(article, sentenceIds[0]);
  if (sentence && (verdict === 'verified' || verdict === 'near')) {
    return {
      kind: 'from the article',
      paragraph: sentence.paragraph,
      sentenceId: sentence.id,
      near: verdict === 'near',
    };
  }
  if (claim.origin === 'advice') return { kind: 'advice' };
  if (claim.origin === 'background') return { kind: 'background' };
  if (sentence && verdict === 'altered') {
    return {
      kind: 'altered',
      paragraph: sentence.paragraph,
      sentenceId: sentence.id,
      alterations,
    };
  }
  return { kind: 'not matched' };
}

function savedProvenance({ sourceIds, evidence }: Claim): Provenance {
  const { verdict, alterations } = evidence;
  if (verdict === 'verified' || verdict === 'near') return { kind: 'saved story', sourceIds };
  if (verdict === 'altered') return { kind: 'altered saved story', sourceIds, alterations };
  return { kind: 'not matched' };
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
