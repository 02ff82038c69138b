/** Folds were once stored by the English headings of their sections. */
const formerNames: Record<string, string> = {
  'TL;DR': 'tldr',
  'Key takeaways': 'keyTakeaways',
  Competitors: 'competitors',
  'Technical deep dive': 'technicalDeepDive',
  Implications: 'implications',
  Timeline: 'timeline',
  Limitations: 'limitations',
  Related: 'related',
  Yours: 'own',
};

/** The name of a section of the panel: one of `sectionNames`, `related` or `own`. */
export function foldedSectionOf(stored: string): string {
  return (Object.hasOwn(formerNames, stored) ? formerNames[stored] : stored) ?? '';
}
