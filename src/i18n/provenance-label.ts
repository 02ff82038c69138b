import { type MessageKey, message } from './message.ts';
import { byNumber, type ParagraphName } from './paragraph-names.ts';

type DifferenceKind = 'number' | 'name' | 'negation' | 'direction' | 'wording';
interface Different {
  alterations: readonly { kind: DifferenceKind }[];
}
interface Placed {
  place?: { paragraph: number } | null;
}

/** As much of a provenance as its words depend on. */
export type LabeledProvenance =
  | { kind: 'article words'; paragraph: number }
  | { kind: 'other words'; paragraph: number; confirmedBy?: string | null }
  | ({ kind: 'differs'; paragraph: number; foundBy?: string | null } & Different)
  | ({ kind: 'altered saved story' | 'altered web source' } & Different)
  | ({ kind: 'not matched' | 'inference' } & Placed)
  | { kind: 'background' | 'advice' | 'saved story' | 'web source' };

const fromParagraph: Record<DifferenceKind, MessageKey> = {
  number: 'provenanceFigureDiffers',
  name: 'provenanceNameDiffers',
  negation: 'provenanceNegationDiffers',
  direction: 'provenanceDirectionDiffers',
  wording: 'provenanceWordingDiffers',
};

const fromWeb: Record<DifferenceKind, MessageKey> = {
  number: 'provenanceFigureDiffersFromWeb',
  name: 'provenanceNameDiffersFromWeb',
  negation: 'provenanceNegationDiffersFromWeb',
  direction: 'provenanceDirectionDiffersFromWeb',
  wording: 'provenanceWordingDiffersFromWeb',
};

const fromStory: Record<DifferenceKind, MessageKey> = {
  number: 'provenanceFigureDiffersFromStory',
  name: 'provenanceNameDiffersFromStory',
  negation: 'provenanceNegationDiffersFromStory',
  direction: 'provenanceDirectionDiffersFromStory',
  wording: 'provenanceWordingDiffersFromStory',
};

/** The words on a claim's chip, e.g. `¶3`, `figure differs from ¶3`, `background`. */
export function provenanceLabel(
  provenance: LabeledProvenance,
  nameOf: ParagraphName = byNumber,
): string {
  switch (provenance.kind) {
    case 'article words':
    case 'other words':
      return message('provenanceParagraph', nameOf(provenance.paragraph));
    case 'differs': {
      const kind = onlyKindOf(provenance);
      const key = kind ? fromParagraph[kind] : 'provenanceDiffersFromParagraph';
      return message(key, message('provenanceParagraph', nameOf(provenance.paragraph)));
    }
    case 'altered saved story': {
      const kind = onlyKindOf(provenance);
      return message(kind ? fromStory[kind] : 'provenanceDiffersFromStory');
    }
    case 'altered web source': {
      const kind = onlyKindOf(provenance);
      return message(kind ? fromWeb[kind] : 'provenanceDiffersFromWeb');
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
function onlyKindOf({ alterations }: Different): DifferenceKind | null {
  const first = alterations[0]?.kind;
  return first && alterations.every(({ kind }) => kind === first) ? first : null;
}
