import {
  type Analysis,
  type Competitors,
  type DeepDivePoint,
  type Implication,
  likelihoods,
  type SectionName,
  type TimelineEvent,
} from '#domain/analysis/analysis.ts';
import { type Claim, uncited } from '#domain/analysis/claim.ts';
import { isoMomentSchema } from '#domain/article/article-schema.ts';
import { cleanStatement } from './clean-text.ts';
import { isRecord } from './is-record.ts';
import { type IsOpen, isMatched, type ParsedClaims } from './parse-claims.ts';
import { replyKeyOf } from './reply-schema.ts';
import { byDate } from './timeline-order.ts';

/** More than this is cut: a model that runs on must not fill the panel. */
export const mostOf = {
  takeaways: 7,
  organizations: 6,
  rows: 12,
  points: 8,
  implications: 6,
  events: 20,
  limitations: 6,
  roles: 8,
} as const;
const length = { hook: 240, claim: 700, cell: 320, line: 300, label: 120 } as const;

interface Reading {
  claims: ParsedClaims;
  isOpen: IsOpen;
}

/**
 * One section as far as the reply holds it, every complete claim checked; undefined when it has
 * nothing of it that can be shown. Complete once its JSON value has closed. What breaks the
 * schema is dropped item by item, never the whole.
 */
export function parseSection<Name extends SectionName>(
  name: Name,
  root: Record<string, unknown>,
  reading: Reading,
): Analysis[Name] {
  const key = replyKeyOf[name];
  if (!Object.hasOwn(root, key)) return undefined;
  const content = contentOf[name](root, key, reading);
  if (content === undefined) return undefined;
  const complete = !reading.isOpen(root, key);
  return { writtenBy: 'model', complete, content } as Analysis[Name];
}

type Content<Name extends SectionName> = NonNullable<Analysis[Name]>['content'];
const contentOf: {
  [Name in SectionName]: (
    root: Record<string, unknown>,
    key: string,
    reading: Reading,
  ) => Content<Name> | undefined;
} = {
  hook(root, key, { claims, isOpen }) {
    const claim = claims.at(root, key, isOpen, 'hook-1', length.hook);
    if (!claim) return undefined;
    if (claim.complete) return isMatched(claim) ? claim : undefined;
    // What cites nothing will not stand here: it need not be seen to come and go.
    return claims.citesSomething(root[key]) ? claim : undefined;
  },

  tldr(root, key, { claims, isOpen }) {
    const wire = root[key];
    if (!isRecord(wire)) return undefined;
    const line = (field: string, id: string) => claims.at(wire, field, isOpen, id, length.claim);
    const matters = line('why_it_matters', 'tldr-2');
    const next = line('what_to_do_next', 'tldr-3');
    return {
      whatChanged: shownLine(line('what_changed', 'tldr-1')),
      whyItMatters: matters?.origin === 'background' ? matters : shownLine(matters),
      whatToDoNext: next && asAdvice(next),
      whoShouldCare: strings(wire, 'who_should_care', isOpen, mostOf.roles, length.label),
    };
  },

  keyTakeaways(root, key, { claims, isOpen }) {
    const wire = root[key];
    if (!Array.isArray(wire)) return undefined;
    return collect(wire, mostOf.takeaways, (index, place) =>
      claims.at(wire, index, isOpen, `takeaway-${place}`, length.claim),
    );
  },

  competitors(root, key, reading) {
    const wire = root[key];
    if (wire === null) return null;
    return isRecord(wire) ? competitorsOf(wire, reading) : undefined;
  },

  technicalDeepDive(root, key, { claims, isOpen }) {
    const wire = root[key];
    if (!Array.isArray(wire)) return undefined;
    return collect<DeepDivePoint>(wire, mostOf.points, (index, place) => {
      const point: unknown = wire[index];
      if (!isRecord(point)) return null;
      const id = `deep-dive-${place}`;
      const topic = line(point.topic, length.label);
      const explanation =
        claims.at(point, 'explanation', isOpen, id, length.claim) ??
        pending(isOpen(wire, index), id);
      return topic && explanation ? { topic, explanation } : null;
    });
  },

  implications(root, key, { claims, isOpen }) {
    const wire = root[key];
    if (!Array.isArray(wire)) return undefined;
    return collect<Implication>(wire, mostOf.implications, (index, place) => {
      const item: unknown = wire[index];
      if (!isRecord(item)) return null;
      const id = `implication-${place}`;
      const prediction = line(item.prediction, length.line);
      const rationale =
        claims.at(item, 'rationale', isOpen, id, length.claim) ?? pending(isOpen(wire, index), id);
      if (!prediction || !rationale) return null;
      const likelihood = likelihoods.find((known) => known === item.likelihood) ?? null;
      const timeHorizon = line(item.time_horizon, length.label) || null;
      return { prediction, rationale, likelihood, timeHorizon };
    });
  },

  timeline(root, key, { claims, isOpen }) {
    const wire = root[key];
    if (!Array.isArray(wire)) return undefined;
    const events = collect<TimelineEvent>(wire, mostOf.events, (index, place) => {
      const item: unknown = wire[index];
      if (!isRecord(item)) return null;
      const event = claims.at(item, 'event', isOpen, `timeline-${place}`, length.claim);
      const date = dateOf(item.date);
      const dateText = line(item.date_text, length.label) || date;
      return event && dateText ? { date, dateText, event } : null;
    });
    // Put in order only at the end: nothing moves while it is being read.
    return isOpen(root, key) ? events : events.sort(byDate);
  },

  limitations(root, key, { isOpen }) {
    return Array.isArray(root[key])
      ? strings(root, key, isOpen, mostOf.limitations, length.line)
      : undefined;
  },
};

/** A line of the TL;DR that is not in the article must not stand there. */
function shownLine(claim: Claim | null): Claim | null {
  return claim && (!claim.complete || isMatched(claim)) ? claim : null;
}

/** What to do next is the analyst's advice, unless the article itself says it; advice on a wrong figure is none. */
function asAdvice(claim: Claim): Claim | null {
  if (claim.complete && claim.evidence.verdict === 'altered') return null;
  const reported = claim.complete && !claim.inferred && isMatched(claim);
  return { ...claim, origin: reported ? 'article' : 'advice' };
}

function competitorsOf(wire: Record<string, unknown>, reading: Reading): Competitors | null {
  const { claims, isOpen } = reading;
  const named: unknown = wire.organizations;
  const organizations = Array.isArray(named)
    ? collect(named, mostOf.organizations, (index) => {
        const item: unknown = named[index];
        const name = isRecord(item) ? line(item.name, length.label) : line(item, length.label);
        return name
          ? { name, relation: isRecord(item) ? line(item.relation, length.line) : '' }
          : null;
      })
    : [];
  if (organizations.length === 0)
    return isOpen(wire, 'organizations') ? { organizations, rows: [] } : null;
  const written: unknown = wire.rows;
  let cellCount = 0;
  const rows = Array.isArray(written)
    ? collect(written, mostOf.rows, (index) => {
        const row: unknown = written[index];
        if (!isRecord(row)) return null;
        const feature = line(row.feature, length.label);
        const { cells } = row;
        if (!feature || !Array.isArray(cells)) return null;
        const claimsOfRow = organizations.map((_, column) => {
          const id = `competitor-${cellCount + 1}`;
          const cell = claims.at(cells, column, isOpen, id, length.cell);
          if (cell) cellCount += 1;
          return cell;
        });
        return { feature, cells: claimsOfRow };
      })
    : [];
  return { organizations, rows };
}

/** The first items that hold something, at most so many; `place` counts them from 1. */
function collect<Item>(
  wire: readonly unknown[],
  mostItems: number,
  itemAt: (index: number, place: number) => Item | null,
): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < wire.length && items.length < mostItems; index++) {
    const item = itemAt(index, items.length + 1);
    if (item !== null) items.push(item);
  }
  return items;
}

function line(value: unknown, mostCharacters: number): string {
  return typeof value === 'string' ? cleanStatement(value, mostCharacters) : '';
}

function strings(
  parent: Record<string, unknown>,
  key: string,
  isOpen: IsOpen,
  mostItems: number,
  mostCharacters: number,
): string[] {
  const wire = parent[key];
  if (!Array.isArray(wire)) return [];
  return collect(wire, mostItems, (index) =>
    isOpen(wire, index) ? null : line(wire[index], mostCharacters) || null,
  );
}

/** A claim whose text has not begun; null when it never will. */
function pending(isStillOpen: boolean, id: string): Claim | null {
  if (!isStillOpen) return null;
  return {
    id,
    text: '',
    origin: 'article',
    inferred: false,
    evidence: uncited,
    sourceIds: [],
    complete: false,
  };
}

function dateOf(value: unknown): string | null {
  const date = isoMomentSchema.safeParse(value);
  if (!date.success) return null;
  const [year = 0, month = 1, day = 1] = date.data.slice(0, 10).split('-').map(Number);
  const exists = new Date(Date.UTC(year, month - 1, day));
  return exists.getUTCMonth() === month - 1 && exists.getUTCDate() === day ? date.data : null;
}
