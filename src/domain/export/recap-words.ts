import type { RecapNote } from '#domain/recap/recap.ts';
import type { MatteredReason } from '#domain/recap/recap-mattered.ts';
import { message, plural } from '#i18n/message.ts';

/** What the reader should know about a recap, in a sentence. */
export function noteInWords(note: RecapNote): string {
  switch (note.kind) {
    case 'no stories':
      return message('recapNoStories');
    case 'too few':
      return plural('recapTooFew', note.stories);
    case 'silent stories':
      return plural('recapSilent', note.silent, note.stories);
  }
}

/** Why a story mattered, a sentence for each reason, e.g. `Related to 3 other stories. You tagged it.` */
export function reasonsInWords(reasons: readonly MatteredReason[]): string {
  return reasons.map(reasonInWords).join(' ');
}

function reasonInWords(reason: MatteredReason): string {
  switch (reason.kind) {
    case 'related':
      return plural('recapRelated', reason.stories);
    case 'noted':
      return message('recapNoted');
    case 'tagged':
      return message('recapTagged');
    case 'found':
      return plural('recapFound', reason.claims);
  }
}
