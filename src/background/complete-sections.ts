import { type Analysis, sectionNames } from '#domain/analysis.ts';

/** What stays of an interrupted draft: the sections that were finished, every claim of them checked. */
export function completeSections(draft: Analysis): Analysis {
  const kept: Analysis = {};
  for (const name of sectionNames) {
    if (draft[name]?.complete) Object.assign(kept, { [name]: draft[name] });
  }
  return kept;
}
