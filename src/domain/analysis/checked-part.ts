import { type Analysis, hasContent, sectionNames } from './analysis.ts';
import { mapClaims } from './map-claims.ts';
import { withoutEmptyRows } from './without-empty-rows.ts';

/**
 * What stays of an interrupted draft: every claim that was written to its end and checked. A section
 * that was not finished stays unfinished, so that it is asked for again.
 */
export function checkedPart(draft: Analysis): Analysis {
  const part = mapClaims(draft, (claim, section) =>
    claim.complete || draft[section]?.complete ? claim : null,
  );
  const { tldr, competitors, limitations } = part;
  if (tldr && !tldr.complete) {
    // Its last word may be cut off.
    const whoShouldCare = tldr.content.whoShouldCare.slice(0, -1);
    part.tldr = { ...tldr, content: { ...tldr.content, whoShouldCare } };
  }
  if (competitors && !competitors.complete) {
    part.competitors = { ...competitors, content: withoutEmptyRows(competitors.content) };
  }
  if (!limitations?.complete) delete part.limitations;
  for (const name of sectionNames) {
    if (!part[name]?.complete && !hasContent(part, name)) delete part[name];
  }
  return part;
}
