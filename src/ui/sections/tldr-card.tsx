import type { Tldr } from '#domain/analysis/analysis.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import type { LineSlot, OfferedLines } from '#domain/analysis/offered-lines.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { message } from '#i18n/message.ts';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import { LineWithOffer } from '#ui/claims/line-with-offer.tsx';
import { ModelsOwn } from '#ui/claims/models-own.tsx';
import './tldr-card.css';

interface TldrCardProps {
  tldr: Tldr;
  /** Lines that the article bears out, beside those that it doesn't. */
  offered?: OfferedLines;
  /** True when a model chose who should care. */
  audienceByModel?: boolean;
  /** True for the article's opening, which needs no label under its heading. */
  isLead?: boolean;
}

/** The half-minute version, as a card. */
export function TldrCard(props: TldrCardProps) {
  const { tldr, offered = {}, audienceByModel = false, isLead = false } = props;
  const line = (label: string | null, slot: 'whatChanged' | 'whyItMatters' | 'whatToDoNext') => (
    <TldrLine label={label} claim={tldr[slot]} offered={offered[slot] ?? null} slot={slot} />
  );
  return (
    <div class="card">
      {line(isLead ? null : message('tldrWhatChanged'), 'whatChanged')}
      {tldr.lead?.map((claim) => (
        <div key={claim.id} class="card-line">
          <p dir={textDirection(claim.text)}>
            <ClaimText claim={claim} />
          </p>
        </div>
      ))}
      {line(message('tldrWhyItMatters'), 'whyItMatters')}
      {line(message('tldrWhatToDoNext'), 'whatToDoNext')}
      {tldr.whoShouldCare.length > 0 && (
        <div class="card-line">
          <h3 class="label">
            {message('tldrWhoShouldCare')}{' '}
            {audienceByModel && <ModelsOwn about={message('modelsOwnAudience')} />}
          </h3>
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

interface TldrLineProps {
  label: string | null;
  claim: Claim | null;
  offered: Claim | null;
  slot: LineSlot;
}

function TldrLine({ label, claim, offered, slot }: TldrLineProps) {
  if (!claim) return null;
  return (
    <div class="card-line">
      {label && <h3 class="label">{label}</h3>}
      <LineWithOffer slot={slot} claim={claim} offered={offered} />
    </div>
  );
}
