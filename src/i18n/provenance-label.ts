import { type MessageKey, message } from './message.ts';

type AlteredKind = 'number' | 'name' | 'negation' | 'direction' | 'wording';
interface Altered {
  alterations: readonly { kind: AlteredKind }[];
}

/** As much of a provenance as its words depend on. */
type LabeledProvenance =
  | { kind: 'article words' | 'other words'; paragraph: number }
  | ({ kind: 'differs'; paragraph: number } & Altered)
  | ({ kind: 'altered saved story' } & Altered)
  | { kind: 'not matched' | 'inference' | 'background' | 'advice' | 'saved story' | 'web source' };

const notInParagraph: Partial<Record<AlteredKind, MessageKey>> = {
  number: 'provenanceFigureNotInParagraph',
  name: 'provenanceNameNotInParagraph',
  negation: 'provenanceNegationNotInParagraph',
};

const notInStory: Partial<Record<AlteredKind, MessageKey>> = {
  number: 'provenanceFigureNotInStory',
  name: 'provenanceNameNotInStory',
  negation: 'provenanceNegationNotInStory',
};

/** The words on a claim's chip, e.g. `¶3`, `figure not in ¶3`, `background`. */
export function provenanceLabel(provenance: LabeledProvenance): string {
  switch (provenance.kind) {
    case 'article words':
    case 'other words':
      return message('provenanceParagraph', provenance.paragraph);
    case 'differs': {
      const kind = onlyKindOf(provenance);
      const key = (kind && notInParagraph[kind]) ?? 'provenanceDiffersFromParagraph';
      return message(key, provenance.paragraph);
    }
    case 'altered saved story': {
      const kind = onlyKindOf(provenance);
      return message((kind && notInStory[kind]) ?? 'provenanceDiffersFromStory');
    }
    case 'not matched':
      return message('provenanceNotMatched');
    case 'inference':
      return message('claimInferred');
    case 'saved story':
      return message('provenanceSavedStory');
    case 'web source':
      return message('provenanceWebSource');
    case 'background':
      return message('provenanceBackground');
    case 'advice':
      return message('provenanceAdvice');
  }
}

/** Null if the alterations are of several kinds, or none is known. */
function onlyKindOf({ alterations }: Altered): AlteredKind | null {
  const first = alterations[0]?.kind;
  return first && alterations.every(({ kind }) => kind === first) ? first : null;
}
