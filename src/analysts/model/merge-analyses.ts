import {
  type Analysis,
  type Competitors,
  type SectionName,
  sectionNames,
  type TimelineEvent,
} from '#domain/analysis/analysis.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import { mostOf } from './parse-items.ts';
import { inOrderOfDates } from './timeline-order.ts';

/**
 * One analysis of those of the parts of an article: what says the same is kept once, by the
 * sentences that it cites, and each claim gets an id of its own. `complete`: no part is missing.
 */
export function mergeAnalyses(parts: readonly Analysis[], complete: boolean): Analysis {
  const merged: Analysis = {};
  for (const name of sectionNames) {
    const contents = parts.flatMap((part) => part[name] ?? []).map(({ content }) => content);
    if (contents.length === 0 || name === 'hook' || name === 'tldr') continue;
    const content = mergers[name](contents as never[]);
    Object.assign(merged, { [name]: { writtenBy: 'model', complete, content } });
  }
  return merged;
}

type Mergeable = Exclude<SectionName, 'hook' | 'tldr'>;
type Content<Name extends Mergeable> = NonNullable<Analysis[Name]>['content'];

const mergers: { [Name in Mergeable]: (contents: Content<Name>[]) => Content<Name> } = {
  keyTakeaways: (lists) =>
    once(inTurn(lists), (claim) => claim, mostOf.takeaways).map((claim, place) =>
      numbered(claim, 'takeaway', place),
    ),
  competitors: (tables) => mergeTables(tables.filter((table) => table !== null)),
  technicalDeepDive: (lists) =>
    once(inTurn(lists), ({ explanation }) => explanation, mostOf.points).map((point, place) => ({
      ...point,
      explanation: numbered(point.explanation, 'deep-dive', place),
    })),
  implications: (lists) =>
    once(inTurn(lists), ({ rationale }) => rationale, mostOf.implications).map((item, place) => ({
      ...item,
      rationale: numbered(item.rationale, 'implication', place),
    })),
  timeline: (lists) =>
    inOrderOfDates(
      once(lists.flat(), ({ event }) => event, mostOf.events).map(
        (entry, place): TimelineEvent => ({
          ...entry,
          event: numbered(entry.event, 'timeline', place),
        }),
      ),
    ),
  limitations: (lists) => [...new Set(inTurn(lists))].slice(0, mostOf.limitations),
};

/** The first of each list, then the second of each: every part has its say before the limit is reached. */
function inTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();
}

/** Items whose claim says nothing that an earlier one says, at most so many. */
function once<Item>(items: readonly Item[], claimOf: (item: Item) => Claim, most: number): Item[] {
  const seen = new Set<string>();
  const kept = items.filter((item) => {
    const { text, evidence } = claimOf(item);
    const marks = [text.toLowerCase(), evidence.sentenceIds.join(' ')].filter(Boolean);
    if (marks.some((mark) => seen.has(mark))) return false;
    for (const mark of marks) seen.add(mark);
    return true;
  });
  return kept.slice(0, most);
}

function numbered(claim: Claim, section: string, place: number): Claim {
  return { ...claim, id: `${section}-${place + 1}` };
}

/** One table of the kind of the first: organizations by name, rows by feature, the first cell that says something. */
function mergeTables(tables: readonly Competitors[]): Competitors | null {
  const [first] = tables;
  if (!first) return null;
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const organizations: Competitors['organizations'] = [];
  for (const organization of tables.flatMap((table) => table.organizations)) {
    const known = organizations.some(({ name }) => same(name, organization.name));
    if (!known && organizations.length < mostOf.organizations) organizations.push(organization);
  }
  const features: string[] = [];
  for (const { feature } of tables.flatMap(({ rows }) => rows)) {
    const known = features.some((name) => same(name, feature));
    if (!known && features.length < mostOf.rows) features.push(feature);
  }
  const cellAt = (feature: string, name: string): Claim | null => {
    for (const table of tables) {
      const column = table.organizations.findIndex((own) => same(own.name, name));
      const row = table.rows.find((own) => same(own.feature, feature));
      const cell = row?.cells[column];
      if (cell) return cell;
    }
    return null;
  };
  let count = 0;
  const rows = features.map((feature) => ({
    feature,
    cells: organizations.map(({ name }) => {
      const cell = cellAt(feature, name);
      return cell && numbered(cell, 'competitor', count++);
    }),
  }));
  return { ...(first.kind && { kind: first.kind }), organizations, rows };
}
