import type { Claim } from '#domain/analysis/claim.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { ClaimText } from './claim-text.tsx';
import './claim-list.css';

/** Claims below each other, with a hairline between them. */
export function ClaimList({ claims }: { claims: readonly Claim[] }) {
  return (
    <ul class="claim-list">
      {claims.map((claim) => (
        <li key={claim.id} dir={textDirection(claim.text)}>
          <ClaimText claim={claim} />
        </li>
      ))}
    </ul>
  );
}
