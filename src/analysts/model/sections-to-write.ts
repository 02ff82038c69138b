import { type SectionName, sectionNames } from '#domain/analysis/analysis.ts';
import type { ModelJob } from './model-job.ts';

/** Sections that make no sense for a teaser: what they need is behind the paywall. */
const deepSections: readonly SectionName[] = ['competitors', 'technicalDeepDive', 'implications'];

/** The sections that the reader wants and that are not complete yet, in the order of writing. */
export function sectionsToWrite({
  article,
  preferences,
  kept,
  only = sectionNames,
}: Pick<ModelJob, 'article' | 'preferences' | 'kept' | 'only'>): SectionName[] {
  const left = article.coverage.extent === 'teaser' ? deepSections : [];
  return sectionNames.filter(
    (name) =>
      only.includes(name) &&
      !preferences.hiddenSections.includes(name) &&
      !left.includes(name) &&
      !kept?.[name]?.complete,
  );
}
