import { message } from './message.ts';
import { byNumber, type ParagraphName } from './paragraph-names.ts';
import { type LabeledProvenance, provenanceLabel } from './provenance-label.ts';

/**
 * Where a claim comes from, wherever a mark can't be drawn, as in an export or on the note card: e.g.
 * `¶3, in other words; meaning not checked`.
 */
export function provenanceInWords(
  provenance: LabeledProvenance,
  nameOf: ParagraphName = byNumber,
): string {
  switch (provenance.kind) {
    case 'article words':
      return message('provenanceInArticleWords', nameOf(provenance.paragraph));
    case 'other words':
      return provenance.confirmedBy
        ? message('provenanceConfirmed', nameOf(provenance.paragraph), provenance.confirmedBy)
        : message('provenanceInOtherWords', nameOf(provenance.paragraph));
    case 'differs': {
      const label = provenanceLabel(provenance, nameOf);
      const { foundBy } = provenance;
      return foundBy ? message('provenanceFoundBy', label, foundBy) : label;
    }
    case 'not matched':
      return provenance.place
        ? message('provenanceNotMatchedTo', nameOf(provenance.place.paragraph))
        : provenanceLabel(provenance, nameOf);
    case 'inference':
      return provenance.place
        ? message('provenanceInferredFrom', nameOf(provenance.place.paragraph))
        : provenanceLabel(provenance, nameOf);
    default:
      return provenanceLabel(provenance, nameOf);
  }
}
