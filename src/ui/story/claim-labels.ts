import {
  type Analysis,
  claimsOfSection,
  headingOf,
  sectionNames,
} from '#domain/analysis/analysis.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { claimLabel } from '#i18n/highlight-words.ts';
import { message } from '#i18n/message.ts';

/** What each claim on screen is called, by its id; claims that would share a name are numbered. */
export function claimLabels(analysis: Analysis): Map<string, string> {
  const labels = new Map<string, string>();
  for (const name of sectionNames) {
    const heading = headingOf(analysis, name);
    const claims = claimsOfSection(analysis, name);
    const named = claims.map(({ id }) => claimLabel(name, id, heading));
    claims.forEach(({ id }, at) => {
      const label = named[at] ?? '';
      const shared = named.filter((other) => other === label).length > 1;
      labels.set(id, shared ? message('claimNumbered', label, formatNumber(at + 1)) : label);
    });
  }
  return labels;
}

/** The language that each claim is written in, by its id: the article's own, or the one a model was asked for. */
export function claimLanguages(
  analysis: Analysis,
  ofArticle: string,
  asked: string | undefined,
): Map<string, string> {
  const ofModel = asked === undefined || asked === 'article' ? ofArticle : asked;
  return new Map(
    sectionNames.flatMap((name) =>
      claimsOfSection(analysis, name).map(
        ({ id }) => [id, analysis[name]?.writtenBy === 'model' ? ofModel : ofArticle] as const,
      ),
    ),
  );
}
