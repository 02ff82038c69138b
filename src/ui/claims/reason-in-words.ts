import type { Alteration, Evidence } from '#domain/analysis/claim.ts';
import { storedVerdictReason } from '#domain/analysis/verdict-reason.ts';
import { interfaceLanguage, message } from '#i18n/message.ts';

/** Why a claim got its verdict, as one or a few sentences for the reader; empty when nothing is to be said. */
export function reasonInWords({ reason: stored, alterations }: Evidence): string {
  const reason = storedVerdictReason(stored);
  if (!reason) return '';
  const cited = paragraphMarks(reason.paragraphs);
  switch (reason.kind) {
    case 'uncited':
      return message('reasonUncited');
    case 'says nothing':
      return message('reasonSaysNothing');
    case 'addresses machine':
      return message('reasonAddressesMachine', cited);
    case 'quote nowhere':
      return message('reasonQuoteNowhere');
    case 'quote elsewhere':
      return message('reasonQuoteElsewhere', paragraphMarks(reason.elsewhere ?? []), cited);
    case 'quote inexact':
      return message('reasonQuoteInexact');
    case 'rounded':
      return message('reasonRounded', cited);
    case 'reworded':
      return message('reasonReworded', cited);
    case 'differs':
      return alterations
        .slice(0, 3)
        .map((alteration) => differenceInWords(alteration, cited))
        .join(' ');
    case 'other language with quote':
      return message('reasonOtherLanguageWithQuote', cited);
    case 'other language agrees':
      return message('reasonOtherLanguageAgrees', cited);
    case 'other language':
      return message('reasonOtherLanguage');
    case 'unlike':
      return message('reasonUnlike', cited);
    case 'sentence gone':
      return message('reasonSentenceGone');
    case 'source not given':
      return message('reasonSourceNotGiven');
  }
}

function differenceInWords({ claimed, found, paragraph }: Alteration, cited: string): string {
  const place = paragraph ? paragraphMarks([paragraph]) : cited;
  return found === null
    ? message('reasonWordMissing', claimed, place)
    : message('reasonWordDiffers', place, found, claimed);
}

/** `¶3`, or `¶3 and ¶5`. */
function paragraphMarks(paragraphs: readonly number[]): string {
  if (paragraphs.length === 0) return message('reasonTheArticle');
  return new Intl.ListFormat(interfaceLanguage()).format(
    paragraphs.map((paragraph) => `¶${paragraph}`),
  );
}
