import type { CoverageReason } from '#domain/article/coverage-reason.ts';
import { interfaceLanguage, message } from '#i18n/message.ts';

/** Why only part of an article was read, as a sentence for the reader. */
export function coverageReasonInWords({ kind, words, pages }: CoverageReason): string {
  switch (kind) {
    case 'paid part hidden':
      return message('coveragePaidPartHidden');
    case 'wall':
      return message('coverageWall');
    case 'paid beginning':
      return message('coveragePaidBeginning');
    case 'words missing': {
      const inFigures = new Intl.NumberFormat(interfaceLanguage());
      return message(
        'coverageWordsMissing',
        inFigures.format(words?.declared ?? 0),
        inFigures.format(words?.shown ?? 0),
      );
    }
    case 'folded':
      return message('coverageFolded');
    case 'more pages':
      return message('coverageMorePages', String(pages?.page ?? 1), String(pages?.pages ?? 2));
    case 'too long':
      return message('coverageTooLong');
    case 'selection':
      return message('coverageSelection');
  }
}
