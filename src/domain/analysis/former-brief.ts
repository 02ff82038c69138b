import type { Analysis } from './analysis.ts';
import type { Claim } from './claim.ts';

const told = new WeakMap<Analysis, Analysis>();

/**
 * A brief from before its headings said what stands under them, told by them: the opening stays the lead,
 * organizations keep their names and what is to come its place; every other sentence is told once, as one from
 * the article. Anything else comes back as it is. The same analysis gives the same object each time.
 */
export function asToldNow(brief: Analysis): Analysis {
  if (!isFormerBrief(brief)) return brief;
  const known = told.get(brief);
  if (known) return known;
  const now = retold(brief);
  told.set(brief, now);
  return now;
}

/** True for a brief from before its headings said what stands under them. */
export function isFormerBrief(brief: Analysis): boolean {
  return Object.values(brief).some((section) => isFormer(section));
}

function isFormer(section: Analysis[keyof Analysis]): boolean {
  return section?.writtenBy === 'extractive' && section.picked === undefined;
}

function retold(brief: Analysis): Analysis {
  const now: Analysis = { ...brief };
  const { hook, tldr, keyTakeaways, competitors, technicalDeepDive, implications, timeline } =
    brief;
  const { limitations } = brief;
  const lead = tldr?.content.whatChanged ?? hook?.content ?? null;
  const seen = new Set([
    lead?.text,
    ...(implications?.content ?? []).map(({ rationale }) => rationale.text),
  ]);
  const points: Claim[] = [];
  const add = (claim: Claim | null | undefined) => {
    if (!claim || seen.has(claim.text)) return;
    seen.add(claim.text);
    points.push(claim);
  };
  if (isFormer(hook)) {
    delete now.hook;
    add(hook?.content);
  }
  if (tldr && isFormer(tldr)) {
    add(tldr.content.whyItMatters);
    add(tldr.content.whatToDoNext);
    const content = { ...nothing, whatChanged: lead, lead: [] };
    now.tldr = { ...tldr, picked: 'lead', content };
  }
  if (isFormer(keyTakeaways)) keyTakeaways?.content.forEach(add);
  if (isFormer(technicalDeepDive)) {
    delete now.technicalDeepDive;
    for (const { explanation } of technicalDeepDive?.content ?? []) add(explanation);
  }
  if (isFormer(timeline)) {
    delete now.timeline;
    for (const { event } of timeline?.content ?? []) add(event);
  }
  if (competitors && isFormer(competitors)) {
    const names = competitors.content?.organizations.map(({ name }) => ({ name, relation: '' }));
    const content = names?.length ? { organizations: names, rows: [] } : null;
    now.competitors = { ...competitors, picked: 'organizations', content };
  }
  if (limitations && isFormer(limitations)) {
    now.limitations = { ...limitations, picked: 'limits' };
  }
  if (implications && isFormer(implications))
    now.implications = { ...implications, picked: 'ahead' };
  if (keyTakeaways ? isFormer(keyTakeaways) : points.length > 0) {
    now.keyTakeaways = {
      writtenBy: 'extractive',
      complete: true,
      picked: 'points',
      content: points,
    };
  }
  return now;
}

const nothing = { whyItMatters: null, whatToDoNext: null, whoShouldCare: [] };
