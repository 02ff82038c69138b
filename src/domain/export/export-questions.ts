import type { Claim } from '#domain/analysis/claim.ts';
import { type Article, findSentence } from '#domain/article/article.ts';
import { passageClaim } from '#domain/asking/passage-claim.ts';
import type { Question } from '#domain/asking/question.ts';
import { message } from '#i18n/message.ts';
import { type ExportedClaim, exportedClaim } from './export-claims.ts';

export interface ExportedAnswer {
  /** What kind of answer it is, where it is not simply its claims. */
  intro: string;
  /** `label`: the cell of a table that it fills; empty elsewhere. */
  claims: { label: string; exported: ExportedClaim }[];
}

/** What an export says to a question: the claims that answered it, else the passages that may. */
export function answerForExport(
  { answer, passages, analyst }: Question,
  article: Article,
): ExportedAnswer {
  if (answer && (answer.claims.length > 0 || !answer.answered)) {
    const claims = answer.claims.flatMap((claim) =>
      exported(claim, article, labelOf(answer, claim)),
    );
    const intro = answer.answered
      ? ''
      : message(claims.length > 0 ? 'questionNotSaidNearest' : 'questionNotSaid');
    return { intro, claims };
  }
  const found = passages.flatMap((id) => findSentence(article, id) ?? []);
  const claims = found.flatMap((sentence) =>
    exported(passageClaim(article, sentence), article, ''),
  );
  if (claims.length > 0) return { intro: message('questionPassages'), claims };
  return { intro: analyst.kind === 'extractive' ? message('questionNoPassages') : '', claims };
}

function exported(claim: Claim, article: Article, label: string) {
  const one = exportedClaim(claim, article);
  return one ? [{ label, exported: one }] : [];
}

function labelOf({ cells }: NonNullable<Question['answer']>, { id }: Claim): string {
  const cell = cells?.[id];
  return cell ? `${cell.row}, ${cell.column}` : '';
}
