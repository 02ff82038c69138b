import { message } from './message.ts';
import { type LabeledProvenance, provenanceLabel } from './provenance-label.ts';

/**
 * Where a claim comes from, wherever a mark can't be drawn, as in an export or on the note card: e.g.
 * `¶3, in other words; meaning not checked`.
 */
export function provenanceInWords(provenance: LabeledProvenance): string {
  switch (provenance.kind) {
    case 'article words':
      return message('provenanceInArticleWords', provenance.paragraph);
    case 'other words':
      return provenance.confirmedBy
        ? message('provenanceConfirmed', provenance.paragraph, provenance.confirmedBy)
        : message('provenanceInOtherWords', provenance.paragraph);
    case 'differs': {
      const label = provenanceLabel(provenance);
      const { foundBy } = provenance;
      return foundBy ? message('provenanceFoundBy', label, foundBy) : label;
    }
    case 'not matched':
      return provenance.place
        ? message('provenanceNotMatchedTo', provenance.place.paragraph)
        : provenanceLabel(provenance);
    case 'inference':
      return provenance.place
        ? message('provenanceInferredFrom', provenance.place.paragraph)
        : provenanceLabel(provenance);
    default:
      return provenanceLabel(provenance);
  }
}
