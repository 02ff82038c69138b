import { type Claim, uncited } from '#domain/analysis/claim.ts';
import type { WebSearch } from '#domain/analysis/web-search.ts';
import { type WebSentence, webSentencesIn } from '#domain/analysis/web-source.ts';
import { findPassages } from '#domain/asking/find-passages.ts';
import { claimsAsArticle } from '#domain/checking/claims-as-article.ts';

/** Most that are shown to one question. */
const most = 4;

/** The sentences of a search's pages that may answer what was asked, in the order of the pages; empty where none fits. */
export function webPassages(question: string, { sources }: WebSearch): WebSentence[] {
  const all = sources.flatMap(webSentencesIn);
  const together = claimsAsArticle(
    all.map(({ text, source: { language } }) => ({ text, language })),
  );
  const found = findPassages(together, question, most);
  return found.flatMap(({ sentenceId }) => all[Number(sentenceId.slice(1)) - 1] ?? []);
}

export function webPassageId({ id }: Pick<WebSentence, 'id'>): string {
  return `passage-${id}`;
}

/** A sentence of a page as a claim of its own: what is found on the device is quoted and never reworded. */
export function webPassageClaim(sentence: WebSentence): Claim {
  return {
    id: webPassageId(sentence),
    text: sentence.text,
    origin: 'web',
    inferred: false,
    evidence: { ...uncited, verdict: 'verified' },
    sourceIds: [sentence.id],
    complete: true,
  };
}
