import type { z } from 'zod';
import type {
  alterationSchema,
  claimSchema,
  evidenceSchema,
  readingSchema,
} from './claim-schema.ts';
import { storedVerdictReason } from './verdict-reason.ts';

/**
 * What code found: `verified`, the claim is the article's words, perhaps shortened; `near`, reworded;
 * `altered`, a figure, name or negation surely differs. What the reader sees is `standingOf`.
 */
export const verdicts = ['verified', 'near', 'altered', 'not found', 'uncited'] as const;

export type Verdict = (typeof verdicts)[number];

/** What a second reading can say of a claim. */
export const readingVerdicts = ['supported', 'contradicted', 'partly', 'not stated'] as const;

export type Reading = z.infer<typeof readingSchema>;

export type Alteration = z.infer<typeof alterationSchema>;

export type Evidence = z.infer<typeof evidenceSchema>;

/** Where a claim says it comes from; what the reader is shown is `provenanceOf`. */
export const claimOrigins = ['article', 'background', 'advice', 'saved', 'web'] as const;

export type ClaimOrigin = (typeof claimOrigins)[number];

export type Claim = z.infer<typeof claimSchema>;

export const uncited: Evidence = {
  sentenceIds: [],
  span: null,
  verdict: 'uncited',
  reason: null,
  alterations: [],
};

/** A sentence of the article and the paragraph that it is in. */
export interface Place {
  paragraph: number;
  sentenceId: string;
}

/** What the reader sees of where a claim comes from. */
export type Provenance =
  | ({ kind: 'article words' } & Place)
  /** Reworded; `confirmedBy` names the model whose second reading found the same meaning. */
  | ({ kind: 'other words'; confirmedBy: string | null } & Place)
  /** `foundBy` names the model that found the difference; null where code did. */
  | ({ kind: 'differs'; alterations: Alteration[]; foundBy: string | null } & Place)
  /** The place is what it cites, to compare; null where it cites nothing. */
  | { kind: 'not matched'; place: Place | null }
  /** The analyst's conclusion; its place is the first of its grounds. */
  | { kind: 'inference'; place: Place | null }
  | { kind: 'background' }
  | { kind: 'advice' }
  | { kind: 'saved story'; sourceIds: string[] }
  | { kind: 'altered saved story'; sourceIds: string[]; alterations: Alteration[] }
  /** Sentences of pages that a search gave; `confirmedBy` as above. */
  | { kind: 'web source'; sourceIds: string[]; confirmedBy: string | null }
  | { kind: 'altered web source'; sourceIds: string[]; alterations: Alteration[] };

/** How a claim stands to what it cites, when code's verdict and the second reading are taken together. */
export type Standing = 'article words' | 'other words' | 'differs' | 'not matched';

/**
 * A "no" of the second reading lowers a claim and a "yes" lifts it; neither overrules what code is sure
 * of: the article's own words, or a difference that it found.
 */
export function standingOf({ verdict, reading, reason }: Evidence): Standing {
  if (verdict === 'verified') return 'article words';
  if (verdict === 'altered') return 'differs';
  if (verdict === 'uncited') return 'not matched';
  // A sentence that speaks to an AI may have persuaded the reader of it.
  if (storedVerdictReason(reason)?.kind === 'addresses machine') return 'not matched';
  if (!reading) return verdict === 'near' ? 'other words' : 'not matched';
  if (reading.verdict === 'supported') return 'other words';
  if (reading.verdict === 'not stated') return 'not matched';
  return reading.claimWords && reading.sourceWords ? 'differs' : 'not matched';
}

/** True when the claim says it comes from the article and the check found it there. */
export function isFound(claim: Claim): boolean {
  return claim.origin === 'article' && holds(claim.evidence);
}

/** True when a second reading found the same meaning. */
export function isConfirmed({ reading }: Evidence): boolean {
  return reading?.verdict === 'supported';
}

/** True when what is cited bears the claim out, in its own words or in others. */
export function holds(evidence: Evidence): boolean {
  const standing = standingOf(evidence);
  return standing === 'article words' || standing === 'other words';
}
