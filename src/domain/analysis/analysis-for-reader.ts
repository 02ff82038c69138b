import type { Article } from '#domain/article/article.ts';
import { type Analysis, hasContent, type SectionName } from './analysis.ts';
import { isFound } from './claim.ts';
import { mapClaims } from './map-claims.ts';
import { provenanceOf } from './provenance.ts';
import { withoutEmptyRows } from './without-empty-rows.ts';

/** Sections that need the whole article, and are left out when only its beginning was read. */
const deepSections = ['competitors', 'technicalDeepDive', 'implications'] as const;

export interface ReaderView {
  analysis: Analysis;
  /** Deep sections that were written but are left out, because only a teaser could be read. */
  withheld: SectionName[];
}

/**
 * What of an analysis goes on screen: no hook or TL;DR line that does not stand in the article,
 * no deep section on a teaser, nothing of a section that the reader switched off, and, with
 * `foundOnly`, no claim but those found in the article.
 */
export function analysisForReader(
  analysis: Analysis,
  article: Article,
  wish: { hidden: readonly SectionName[]; foundOnly: boolean },
): ReaderView {
  const shown = withoutUnmatched(analysis, article);
  for (const name of wish.hidden) delete shown[name];
  const withheld: SectionName[] = [];
  if (article.coverage.extent === 'teaser') {
    for (const name of deepSections) {
      if (hasContent(shown, name)) withheld.push(name);
      delete shown[name];
    }
  }
  return { analysis: wish.foundOnly ? onlyFound(shown) : shown, withheld };
}

/** Nothing in the hook and TL;DR that the article does not bear out: they are read alone. */
function withoutUnmatched(analysis: Analysis, article: Article): Analysis {
  return mapClaims(analysis, (claim, section) => {
    if (section !== 'hook' && section !== 'tldr') return claim;
    const kind = provenanceOf(claim, article)?.kind;
    return kind === 'not matched' || kind === 'differs' ? null : claim;
  });
}

function onlyFound(analysis: Analysis): Analysis {
  const found = mapClaims(analysis, (claim) => (isFound(claim) ? claim : null));
  const { tldr, competitors } = found;
  if (tldr) found.tldr = { ...tldr, content: { ...tldr.content, whoShouldCare: [] } };
  if (competitors) {
    found.competitors = { ...competitors, content: withoutEmptyRows(competitors.content) };
  }
  delete found.limitations;
  return found;
}
