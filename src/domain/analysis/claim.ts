import type { z } from 'zod';
import type { alterationSchema, claimSchema, evidenceSchema } from './claim-schema.ts';

export const verdicts = ['verified', 'near', 'altered', 'not found', 'uncited'] as const;

export type Verdict = (typeof verdicts)[number];

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

/** What the reader sees of where a claim comes from. */
export type Provenance =
  | { kind: 'from the article'; paragraph: number; sentenceId: string; near: boolean }
  | { kind: 'altered'; paragraph: number; sentenceId: string; alterations: Alteration[] }
  | { kind: 'not matched' }
  | { kind: 'background' }
  | { kind: 'advice' }
  | { kind: 'saved story'; sourceIds: string[] }
  | { kind: 'altered saved story'; sourceIds: string[]; alterations: Alteration[] }
  | { kind: 'web source' };

/** True when the claim says it comes from the article and the check found it there. */
export function isFound(claim: Claim): boolean {
  return (
    claim.origin === 'article' &&
    (claim.evidence.verdict === 'verified' || claim.evidence.verdict === 'near')
  );
}
