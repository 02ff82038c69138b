import type { Coverage } from './article.ts';
import type { CoverageReason } from './coverage-reason.ts';

/** What a page gives away about how much of its article it shows. */
export interface CoverageSigns {
  readParagraphs: number;
  /** Words read, as `countWords` counts them. */
  readWords: number;
  /** Words the page says the whole article has; null when it says nothing. */
  declaredWords: number | null;
  /** JSON-LD `isAccessibleForFree: false`. */
  declaredPaid: boolean;
  /** The part that JSON-LD names as paid (`hasPart.cssSelector`) shows next to no text. */
  paidPartHidden: boolean;
  /** A block that asks to subscribe or sign in stands where the text ends. */
  wallAfterText: boolean;
  /** Words of the article that the page holds but hides from the reader; counted, never read. */
  hiddenWords: number;
  /** The text ends in the middle of a sentence, or with an ellipsis. */
  endsOpen: boolean;
  /** Words that the page folds away until the reader presses "Show more"; counted, never read. */
  foldedWords?: number;
  /** Which of several pages of the article was read; left out for one that stands on a single page. */
  pageOfPages?: { page: number; pages: number } | null;
}

/** Recognizes a teaser and a cut text, with an estimate of how many paragraphs the whole has. */
export function coverageOf(signs: CoverageSigns): Coverage {
  const { readParagraphs, readWords, declaredWords } = signs;
  const isShort = declaredWords !== null && declaredWords >= 120 && readWords < declaredWords * 0.6;
  const missingWords = Math.max(isShort ? declaredWords - readWords : 0, signs.hiddenWords);
  const perParagraph = Math.min(Math.max(readWords / Math.max(readParagraphs, 1), 30), 80);
  const totalParagraphs = readParagraphs + Math.ceil(missingWords / perParagraph);
  const reason = teaserReason(signs, isShort, missingWords);
  if (reason) {
    return {
      extent: 'teaser',
      readParagraphs,
      totalParagraphs: Math.max(totalParagraphs, readParagraphs + 1),
      reason,
    };
  }
  if (isShort) {
    return {
      extent: 'cut',
      readParagraphs,
      totalParagraphs,
      reason: {
        kind: 'words missing',
        words: { declared: declaredWords, shown: Math.round(readWords) },
      },
    };
  }
  if ((signs.foldedWords ?? 0) >= fewestFolded) {
    const folded = Math.ceil((signs.foldedWords ?? 0) / perParagraph);
    return {
      extent: 'cut',
      readParagraphs,
      totalParagraphs: readParagraphs + folded,
      reason: { kind: 'folded' },
    };
  }
  if (signs.pageOfPages) {
    return {
      extent: 'cut',
      readParagraphs,
      totalParagraphs: readParagraphs * signs.pageOfPages.pages,
      reason: { kind: 'more pages', pages: signs.pageOfPages },
    };
  }
  return { extent: 'whole', readParagraphs, totalParagraphs: readParagraphs, reason: null };
}

/** Fewer folded words than this are a note, not a part of the text. */
const fewestFolded = 25;

function teaserReason(
  signs: CoverageSigns,
  isShort: boolean,
  missingWords: number,
): CoverageReason | null {
  if (signs.declaredPaid && signs.paidPartHidden) {
    return { kind: 'paid part hidden' };
  }
  if (
    signs.wallAfterText &&
    (signs.declaredPaid || isShort || signs.endsOpen || missingWords > 80)
  ) {
    return { kind: 'wall' };
  }
  if (signs.declaredPaid && (isShort || signs.endsOpen || missingWords > 80)) {
    return { kind: 'paid beginning' };
  }
  return null;
}
