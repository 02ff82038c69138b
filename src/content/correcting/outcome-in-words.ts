import { message, plural } from '#i18n/message.ts';
import type { PickOutcome } from './picked-page.ts';

/** What the bar says after a choice; `words` are the first ones of the part that was chosen. */
export function outcomeInWords(outcome: PickOutcome, words: string): string {
  switch (outcome.kind) {
    case 'excluded':
      return outcome.alike === 0
        ? message('fixExcluded', words)
        : plural('fixExcludedAlike', outcome.alike, words);
    case 'included':
      return outcome.alike === 0
        ? message('fixIncluded', words)
        : plural('fixIncludedAlike', outcome.alike, words);
    case 'not distinct':
      return message('fixNotDistinct');
    case 'unchanged':
      return message('fixNeverRead');
  }
}
