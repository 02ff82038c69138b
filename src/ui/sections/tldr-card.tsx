import type { Tldr } from '#domain/analysis/analysis.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { message } from '#i18n/message.ts';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import './tldr-card.css';

/** The half-minute version, as a card. */
export function TldrCard({ tldr }: { tldr: Tldr }) {
  return (
    <div class="card">
      <TldrLine label={message('tldrWhatChanged')} claim={tldr.whatChanged} />
      <TldrLine label={message('tldrWhyItMatters')} claim={tldr.whyItMatters} />
      <TldrLine label={message('tldrWhatToDoNext')} claim={tldr.whatToDoNext} />
      {tldr.whoShouldCare.length > 0 && (
        <div class="card-line">
          <h3 class="label">{message('tldrWhoShouldCare')}</h3>
          <ul class="pills">
            {tldr.whoShouldCare.map((who) => (
              <li key={who} class="pill" dir="auto">
                {who}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function TldrLine({ label, claim }: { label: string; claim: Claim | null }) {
  if (!claim) return null;
  return (
    <div class="card-line">
      <h3 class="label">{label}</h3>
      <p dir={textDirection(claim.text)}>
        <ClaimText claim={claim} />
      </p>
    </div>
  );
}
