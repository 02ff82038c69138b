import { message } from './message.ts';
import { provenanceInWords } from './provenance-in-words.ts';
import { sectionTitle, type TitledSection, type TitledTable } from './section-title.ts';

const numbered = {
  keyTakeaways: 'labelTakeaway',
  technicalDeepDive: 'labelTechnicalPoint',
  implications: 'labelImplication',
  limitations: 'labelLimitation',
} as const;
const tldrLabels = ['tldrWhatChanged', 'tldrWhyItMatters', 'tldrWhatToDoNext'] as const;

/** What a claim is called on the note card, e.g. `Takeaway 2` or `Why it matters`. */
export function claimLabel(
  section: TitledSection,
  claimId: string,
  tableKind?: TitledTable,
): string {
  const place = Number(claimId.slice(claimId.lastIndexOf('-') + 1));
  switch (section) {
    case 'tldr': {
      const key = tldrLabels[place - 1];
      return key ? message(key) : sectionTitle(section);
    }
    case 'hook':
    case 'competitors':
    case 'timeline':
      return sectionTitle(section, tableKind);
    default:
      return message(numbered[section], place);
  }
}

/** The words on the note card of a claim, for `highlightsOf`. */
export const highlightWords = { claimLabel, provenanceInWords };

/** The words on the note card of a sentence that addresses an AI, for `machineHighlights`. */
export function machineWords() {
  return {
    label: message('machineLabel'),
    text: message('machineText'),
    provenance: message('machineSetAside'),
  };
}
