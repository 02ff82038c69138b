import type { Analysis, SectionName } from './analysis.ts';

/**
 * True when a section holds words that no sentence was cited for, such as predictions, topics or relations,
 * and a model wrote them. They are marked as the model's.
 */
export function holdsModelsOwn(analysis: Analysis, name: SectionName): boolean {
  if (analysis[name]?.writtenBy !== 'model') return false;
  const { tldr, competitors, technicalDeepDive, implications, limitations } = analysis;
  switch (name) {
    case 'tldr':
      return (tldr?.content.whoShouldCare.length ?? 0) > 0;
    case 'competitors':
      return competitors?.content?.organizations.some(({ relation }) => relation !== '') ?? false;
    case 'technicalDeepDive':
      return technicalDeepDive?.content.some(({ topic }) => topic !== '') ?? false;
    case 'implications':
      return (implications?.content.length ?? 0) > 0;
    case 'limitations':
      return (limitations?.content.length ?? 0) > 0;
    default:
      return false;
  }
}

/** The analysis without such words: its claims alone. */
export function withoutModelsOwn(analysis: Analysis): Analysis {
  const claims = { ...analysis };
  const { tldr, competitors, technicalDeepDive, implications } = claims;
  if (tldr) claims.tldr = { ...tldr, content: { ...tldr.content, whoShouldCare: [] } };
  if (competitors?.content) {
    const organizations = competitors.content.organizations.map((organization) => ({
      ...organization,
      relation: '',
    }));
    claims.competitors = { ...competitors, content: { ...competitors.content, organizations } };
  }
  if (technicalDeepDive) {
    const content = technicalDeepDive.content.map((point) => ({ ...point, topic: '' }));
    claims.technicalDeepDive = { ...technicalDeepDive, content };
  }
  if (implications) {
    const content = implications.content.map((implication) => ({
      ...implication,
      prediction: '',
      likelihood: null,
      timeHorizon: null,
    }));
    claims.implications = { ...implications, content };
  }
  delete claims.limitations;
  return claims;
}
