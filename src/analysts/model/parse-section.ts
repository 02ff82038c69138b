import {
  type Analysis,
  type DeepDivePoint,
  type Implication,
  likelihoods,
  type SectionName,
  type TimelineEvent,
} from '#domain/analysis/analysis.ts';
import { type Claim, uncited } from '#domain/analysis/claim.ts';
import { contextOfEvent } from '#domain/analysis/claim-context.ts';
import { isoMomentSchema } from '#domain/article/article-schema.ts';
import { isRecord } from './is-record.ts';
import type { IsOpen } from './parse-claims.ts';
import { collect, length, line, mostOf, type ParseContext } from './parse-items.ts';
import { tableOf } from './parse-table.ts';
import { replyKeyOf } from './reply-schema.ts';
import { inOrderOfDates } from './timeline-order.ts';

/**
 * One section as far as the reply holds it, every complete claim checked; undefined when it has
 * nothing of it that can be shown. Complete once its JSON value has closed. What breaks the
 * schema is dropped item by item, never the whole.
 */
export function parseSection<Name extends SectionName>(
  name: Name,
  root: Record<string, unknown>,
  context: ParseContext,
): Analysis[Name] {
  const key = replyKeyOf[name];
  if (!Object.hasOwn(root, key)) return undefined;
  const content = contentOf[name](root, key, context);
  if (content === undefined) return undefined;
  const complete = !context.isOpen(root, key);
  return { writtenBy: 'model', complete, content } as Analysis[Name];
}

type Content<Name extends SectionName> = NonNullable<Analysis[Name]>['content'];
const contentOf: {
  [Name in SectionName]: (
    root: Record<string, unknown>,
    key: string,
    context: ParseContext,
  ) => Content<Name> | undefined;
} = {
  hook(root, key, { claims, isOpen }) {
    return claims.at(root, key, isOpen, { id: 'hook-1', most: length.hook }) ?? undefined;
  },

  tldr(root, key, { claims, isOpen }) {
    const wire = root[key];
    if (!isRecord(wire)) return undefined;
    const line = (field: string, id: string, advises = false) =>
      claims.at(wire, field, isOpen, { id, most: length.claim, advises });
    const next = line('n', 'tldr-3', true);
    return {
      whatChanged: line('c', 'tldr-1'),
      whyItMatters: line('m', 'tldr-2'),
      whatToDoNext: next && asNextStep(next),
      whoShouldCare: strings(wire, 'w', isOpen, mostOf.roles, length.label),
    };
  },

  keyTakeaways(root, key, { claims, isOpen }) {
    const wire = root[key];
    if (!Array.isArray(wire)) return undefined;
    return collect(wire, mostOf.takeaways, (index, place) =>
      claims.at(wire, index, isOpen, { id: `takeaway-${place}`, most: length.claim }),
    );
  },

  competitors(root, key, context) {
    const wire = root[key];
    if (wire === null) return null;
    return isRecord(wire) ? tableOf(wire, context) : undefined;
  },

  technicalDeepDive(root, key, { claims, isOpen }) {
    const wire = root[key];
    if (!Array.isArray(wire)) return undefined;
    return collect<DeepDivePoint>(wire, mostOf.points, (index, place) => {
      const point: unknown = wire[index];
      if (!isRecord(point)) return null;
      const id = `deep-dive-${place}`;
      const topic = line(point.h, length.label);
      const explanation =
        claims.at(point, 'e', isOpen, { id, most: length.claim }) ??
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
      const prediction = line(item.p, length.line);
      const rationale =
        claims.at(item, 'e', isOpen, { id, most: length.claim }) ??
        pending(isOpen(wire, index), id);
      if (!prediction || !rationale) return null;
      const likelihood = likelihoods.find((known) => known === item.l) ?? null;
      const timeHorizon = line(item.h, length.label) || null;
      return { prediction, rationale, likelihood, timeHorizon };
    });
  },

  timeline(root, key, { claims, isOpen }) {
    const wire = root[key];
    if (!Array.isArray(wire)) return undefined;
    const events = collect<TimelineEvent>(wire, mostOf.events, (index, place) => {
      const item: unknown = wire[index];
      if (!isRecord(item)) return null;
      const date = dateOf(item.d);
      const dateText = line(item.w, length.label) || date;
      if (!dateText) return null;
      const context = contextOfEvent({ date, dateText });
      const claimPlace = { id: `timeline-${place}`, most: length.claim, context };
      const event = claims.at(item, 'e', isOpen, claimPlace);
      return event && { date, dateText, event };
    });
    // Put in order only at the end: nothing moves while it is being read.
    return isOpen(root, key) ? events : inOrderOfDates(events);
  },

  limitations(root, key, { isOpen }) {
    return Array.isArray(root[key])
      ? strings(root, key, isOpen, mostOf.limitations, length.line)
      : undefined;
  },
};

/** A next step that cites nothing is the analyst's advice, whatever type it was given. */
function asNextStep(claim: Claim): Claim {
  const advised = claim.complete && claim.evidence.verdict === 'uncited';
  return advised ? { ...claim, origin: 'advice' } : claim;
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
