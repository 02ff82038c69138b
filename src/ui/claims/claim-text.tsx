import { useId, useState } from 'preact/hooks';
import type { Claim } from '#domain/analysis/claim.ts';
import { message } from '#i18n/message.ts';
import { Icon } from '#ui/controls/icon.tsx';
import { ClaimMarks } from './claim-marks.tsx';
import { ClaimQuote } from './claim-quote.tsx';
import { copyClaim } from './copy-claim.ts';
import { splitTail } from './split-tail.ts';
import { useStory } from './story-context.ts';
import './claim-text.css';

/** For the pointer alone: by keyboard, `c` on the claim's chip copies, so that nothing is added to each claim. */
function CopyButton({ claim }: { claim: Claim }) {
  const { article, places } = useStory();
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      class={copied ? 'claim-copy done' : 'claim-copy'}
      tabIndex={-1}
      aria-hidden="true"
      title={message('claimCopy')}
      onClick={async () => setCopied(await copyClaim(claim, article, places))}
      onMouseLeave={() => setCopied(false)}
    >
      <Icon name={copied ? 'check' : 'copy'} />
    </button>
  );
}

/**
 * A statement with its provenance. While it is being written it ends in a caret, has no provenance yet, and keeps
 * its newest words back: only with what follows is it known on which line they stand.
 */
export function ClaimText({ claim }: { claim: Claim }) {
  const [opened, setOpened] = useState<{ sentenceId: string; at: string } | null>(null);
  const language = useStory().languages?.get(claim.id);
  const quoteId = useId();
  const { head, tail } = splitTail(claim.text);
  // A claim can be replaced by another of the same id, as when a model's hook takes the brief's place.
  const now = [...claim.evidence.sentenceIds, claim.text].join(' ');
  const quoted = opened?.at === now ? opened.sentenceId : null;
  const setQuoted = (sentenceId: string | null) =>
    setOpened(sentenceId === null ? null : { sentenceId, at: now });
  return (
    <span class="claim" data-claim={claim.id}>
      <span lang={language}>{head}</span>
      {claim.complete ? (
        <span class="claim-tail">
          <span lang={language}>{tail}</span>
          <ClaimMarks claim={claim} quoted={quoted} quoteId={quoteId} onQuote={setQuoted} />
          <CopyButton claim={claim} />
        </span>
      ) : (
        <span class="claim-caret" aria-hidden="true" />
      )}
      {quoted !== null && <ClaimQuote id={quoteId} claim={claim} sentenceId={quoted} />}
    </span>
  );
}
