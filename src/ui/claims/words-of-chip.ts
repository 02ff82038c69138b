import type { Provenance } from '#domain/analysis/claim.ts';
import { type MessageKey, message } from '#i18n/message.ts';

/** What a chip with a paragraph stands for: how strong the mark is, or what it is only compared with. */
export type SentenceChipKind = 'words' | 'confirmed' | 'reworded' | 'compare' | 'ground';

const nameKeys: Record<Exclude<SentenceChipKind, 'confirmed'>, MessageKey> = {
  words: 'claimArticleWords',
  reworded: 'claimOtherWords',
  compare: 'claimCompare',
  ground: 'claimGround',
};

/** The kind of the paragraph chips of a claim; null where it has none. */
export function sentenceChipKind(provenance: Provenance): SentenceChipKind | null {
  switch (provenance.kind) {
    case 'article words':
      return 'words';
    case 'other words':
      return provenance.confirmedBy ? 'confirmed' : 'reworded';
    case 'not matched':
      return 'compare';
    case 'inference':
      return 'ground';
    default:
      return null;
  }
}

/** What a screen reader says of a paragraph chip. `paragraph`: its name; `label`: of the claim, e.g. `Takeaway 2`. */
export function nameOfChip(
  kind: SentenceChipKind,
  paragraph: string,
  label: string,
  by: string,
): string {
  return kind === 'confirmed'
    ? message('claimConfirmed', paragraph, label, by)
    : message(nameKeys[kind], paragraph, label);
}

/** What was checked of a claim in other words, in a line; empty for any other. */
export function hintOf(provenance: Provenance): string {
  if (provenance.kind !== 'other words') return '';
  return provenance.confirmedBy
    ? message('claimConfirmedHint', provenance.confirmedBy)
    : message('claimOtherWordsHint');
}
