import type { Tldr } from '#domain/analysis/analysis.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import type { LineSlot, OfferedLines } from '#domain/analysis/offered-lines.ts';
import { message } from '#i18n/message.ts';
import { LineWithOffer } from '#ui/claims/line-with-offer.tsx';
import { ModelsOwn } from '#ui/claims/models-own.tsx';
import './tldr-card.css';

interface TldrCardProps {
  tldr: Tldr;
  /** Lines that the article bears out, beside those that it doesn't. */
  offered?: OfferedLines;
  /** True when a model chose who should care. */
  audienceByModel?: boolean;
}

/** The half-minute version, as a card. */
export function TldrCard({ tldr, offered = {}, audienceByModel = false }: TldrCardProps) {
  const line = (label: string, slot: 'whatChanged' | 'whyItMatters' | 'whatToDoNext') => (
    <TldrLine label={label} claim={tldr[slot]} offered={offered[slot] ?? null} slot={slot} />
  );
  return (
    <div class="card">
      {line(message('tldrWhatChanged'), 'whatChanged')}
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
  label: string;
  claim: Claim | null;
  offered: Claim | null;
  slot: LineSlot;
}

function TldrLine({ label, claim, offered, slot }: TldrLineProps) {
  if (!claim) return null;
  return (
    <div class="card-line">
      <h3 class="label">{label}</h3>
      <LineWithOffer slot={slot} claim={claim} offered={offered} />
    </div>
  );
}
