import type { Analysis } from './analysis.ts';
import { type Claim, isConfirmed } from './claim.ts';
import { markOf } from './claim-mark.ts';

/** The lines that are read alone, so that each needs one that the article bears out. */
export const lineSlots = ['hook', 'whatChanged', 'whyItMatters', 'whatToDoNext'] as const;

export type LineSlot = (typeof lineSlots)[number];

export type OfferedLines = Partial<Record<LineSlot, Claim>>;

/** The claim that stands in a slot. */
export function lineOf({ hook, tldr }: Analysis, slot: LineSlot): Claim | null {
  return (slot === 'hook' ? hook?.content : tldr?.content[slot]) ?? null;
}

/**
 * True for what the analyst added in a place for what the article reports: the offered line is shown there,
 * and the addition below it.
 */
export function isOutOfPlace(slot: LineSlot, claim: Claim): boolean {
  return (slot === 'hook' || slot === 'whatChanged') && markOf(claim) === 'added';
}

/**
 * For each line that the article doesn't bear out, the next best that it does: the first takeaway in the
 * article's words, else the line of the brief made on the device, else a takeaway in other words that a
 * second reading confirmed. Each is offered once. The line itself stays where it is.
 */
export function offeredLines(analysis: Analysis, brief: Analysis): OfferedLines {
  const offered: OfferedLines = {};
  const told = new Set<string>();
  for (const slot of lineSlots) {
    const line = lineOf(analysis, slot);
    if (line && !lacksSupport(slot, line)) told.add(line.text);
  }
  for (const slot of lineSlots) {
    const line = lineOf(analysis, slot);
    if (!line || !lacksSupport(slot, line)) continue;
    const takeaways = takeawaysFor(slot, analysis);
    const candidates = inArticleWordsFirst([...takeaways, lineOf(brief, slot)]);
    const next = candidates.find((claim) => isSupported(claim) && !told.has(claim.text));
    if (!next) continue;
    told.add(next.text);
    // An id of its own: the claim is on screen in its own place too.
    offered[slot] = { ...next, id: `offered-${next.id}` };
  }
  return offered;
}

/** The line to show where there is room for one only, as in a list; null when nothing supports one. */
export function supportedHook(analysis: Analysis, brief: Analysis): Claim | null {
  const hook = lineOf(analysis, 'hook') ?? leadOf(analysis);
  if (hook && (isSupported(hook) || markOf(hook) === 'other words')) return hook;
  return offeredLines(analysis, brief).hook ?? null;
}

/** A brief made on the device has no hook: the article's opening stands for it. */
function leadOf({ tldr }: Analysis): Claim | null {
  return tldr?.picked === 'lead' ? tldr.content.whatChanged : null;
}

function lacksSupport(slot: LineSlot, line: Claim): boolean {
  const mark = markOf(line);
  return mark === 'not matched' || mark === 'differs' || isOutOfPlace(slot, line);
}

/** A takeaway is no advice, so none is offered for what to do next. */
function takeawaysFor(slot: LineSlot, { keyTakeaways }: Analysis): Claim[] {
  if (slot === 'whatToDoNext') return [];
  return keyTakeaways?.content ?? [];
}

function inArticleWordsFirst(claims: readonly (Claim | null)[]): Claim[] {
  const worded = (claim: Claim) => (isArticleWords(claim) ? 0 : 1);
  return claims
    .filter((claim) => claim !== null)
    .toSorted((one, other) => worded(one) - worded(other));
}

/** Whether an offered line may be called what the article says, word for word. */
export function isArticleWords(claim: Claim): boolean {
  return markOf(claim) === 'article words';
}

function isSupported(claim: Claim): boolean {
  const mark = markOf(claim);
  if (mark === 'article words') return true;
  return mark === 'other words' && isConfirmed(claim.evidence);
}
