import { type Analysis, hasContent, type SectionName, sectionNames } from './analysis.ts';
import type { Claim } from './claim.ts';

/**
 * What stays of an interrupted draft: every claim that was written to its end and checked. A section
 * that was not finished stays unfinished, so that it is asked for again.
 */
export function checkedPart(draft: Analysis): Analysis {
  const kept: Analysis = {};
  for (const name of sectionNames) {
    const part = draft[name]?.complete ? draft : withCheckedClaims(draft, name);
    if (part[name]?.complete || hasContent(part, name)) Object.assign(kept, { [name]: part[name] });
  }
  return kept;
}

const ended = (claim: Claim | null): claim is Claim => claim?.complete === true;
const endedOrNull = (claim: Claim | null): Claim | null => (ended(claim) ? claim : null);

function withCheckedClaims(draft: Analysis, name: SectionName): Analysis {
  const { hook, tldr, keyTakeaways, competitors, technicalDeepDive, implications, timeline } =
    draft;
  switch (name) {
    case 'hook':
      return hook ? { hook: { ...hook, content: endedOrNull(hook.content) } } : {};
    case 'tldr': {
      if (!tldr) return {};
      const { whatChanged, whyItMatters, whatToDoNext, whoShouldCare } = tldr.content;
      const content = {
        whatChanged: endedOrNull(whatChanged),
        whyItMatters: endedOrNull(whyItMatters),
        whatToDoNext: endedOrNull(whatToDoNext),
        // Its last word may be cut off.
        whoShouldCare: whoShouldCare.slice(0, -1),
      };
      return { tldr: { ...tldr, content } };
    }
    case 'keyTakeaways':
      return keyTakeaways
        ? { keyTakeaways: { ...keyTakeaways, content: keyTakeaways.content.filter(ended) } }
        : {};
    case 'competitors': {
      if (!competitors?.content) return {};
      const { organizations, rows } = competitors.content;
      const checked = rows
        .map((row) => ({ ...row, cells: row.cells.map(endedOrNull) }))
        .filter(({ cells }) => cells.some(ended));
      if (checked.length === 0) return {};
      return { competitors: { ...competitors, content: { organizations, rows: checked } } };
    }
    case 'technicalDeepDive': {
      if (!technicalDeepDive) return {};
      const content = technicalDeepDive.content.filter(({ explanation }) => ended(explanation));
      return { technicalDeepDive: { ...technicalDeepDive, content } };
    }
    case 'implications': {
      if (!implications) return {};
      const content = implications.content.filter(({ rationale }) => ended(rationale));
      return { implications: { ...implications, content } };
    }
    case 'timeline': {
      if (!timeline) return {};
      return { timeline: { ...timeline, content: timeline.content.filter((e) => ended(e.event)) } };
    }
    case 'limitations':
      return {};
  }
}
