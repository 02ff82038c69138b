import type { Claim } from '#domain/analysis/claim.ts';
import { isArticleWords, isOutOfPlace, type LineSlot } from '#domain/analysis/offered-lines.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { message } from '#i18n/message.ts';
import { messageWith } from '#ui/controls/message-with.tsx';
import { ClaimText } from './claim-text.tsx';
import { StoryContext, useStory } from './story-context.ts';
import './claim-text.css';

/** A claim of the brief may have the id of another on screen: here it is called after the line it stands by. */
function Offered({ claim, beside }: { claim: Claim; beside: Claim }) {
  const story = useStory();
  const label = message('claimOfferedFor', story.labels?.get(beside.id) ?? '');
  return (
    <StoryContext.Provider value={{ ...story, labels: new Map([[claim.id, label]]) }}>
      <ClaimText claim={claim} />
    </StoryContext.Provider>
  );
}

interface LineWithOfferProps {
  slot: LineSlot;
  claim: Claim;
  /** A line that the article bears out; null where none is needed or known. */
  offered: Claim | null;
  class?: string;
}

/**
 * A line that is read alone. One that the article doesn't bear out keeps its place and its mark, with a
 * supported one under it. What the analyst added where the news should be comes second instead.
 */
export function LineWithOffer({ slot, claim, offered, class: name = '' }: LineWithOfferProps) {
  const line = (
    <p class={name} dir={textDirection(claim.text)} key={claim.id}>
      <ClaimText claim={claim} />
    </p>
  );
  if (!offered) return line;
  const direction = textDirection(offered.text);
  if (isOutOfPlace(slot, claim)) {
    return (
      <>
        <p class={name} dir={direction} key={offered.id}>
          <Offered claim={offered} beside={claim} />
        </p>
        <p class="set-below" key={claim.id}>
          {messageWith(
            'claimAdds',
            <span dir={textDirection(claim.text)}>
              <ClaimText claim={claim} />
            </span>,
          )}
        </p>
      </>
    );
  }
  return (
    <>
      {line}
      <p class="offered-line" key={offered.id}>
        {messageWith(
          isArticleWords(offered) ? 'claimInArticle' : 'claimSupported',
          <span dir={direction}>
            <Offered claim={offered} beside={claim} />
          </span>,
        )}
      </p>
    </>
  );
}
