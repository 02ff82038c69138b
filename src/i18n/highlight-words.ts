import { message } from './message.ts';
import { provenanceInWords } from './provenance-in-words.ts';
import { sectionTitle, type TitledAs, type TitledSection } from './section-title.ts';

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
  heading: TitledAs = {},
): string {
  if (heading.picked) return pickedLabel(section, claimId, heading);
  const place = Number(claimId.slice(claimId.lastIndexOf('-') + 1));
  switch (section) {
    case 'tldr': {
      const key = tldrLabels[place - 1];
      return key ? message(key) : sectionTitle(section);
    }
    case 'hook':
    case 'competitors':
    case 'timeline':
      return sectionTitle(section, heading);
    default:
      return message(numbered[section], place);
  }
}

/** What the device picked is called by its heading; a sentence that says why it matters stands under that one. */
function pickedLabel(section: TitledSection, claimId: string, heading: TitledAs): string {
  return claimId === 'tldr-2' ? message('tldrWhyItMatters') : sectionTitle(section, heading);
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
