import { useId, useState } from 'preact/hooks';
import type { Claim } from '#domain/analysis/claim.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import { findSentence } from '#domain/article/article.ts';
import { message } from '#i18n/message.ts';
import { provenanceLabel } from '#i18n/provenance-label.ts';
import { ClaimQuote } from './claim-quote.tsx';
import { AlteredChip, ParagraphChip, PlainChip } from './provenance-chip.tsx';
import { SavedStoryChips } from './saved-story-chips.tsx';
import { splitTail } from './split-tail.ts';
import { useStory } from './story-context.ts';
import './claim-text.css';

/** A statement with its provenance. While it is being written it ends in a caret and has no provenance yet. */
export function ClaimText({ claim }: { claim: Claim }) {
  const [quoted, setQuoted] = useState(false);
  const quoteId = useId();
  const { head, tail } = splitTail(claim.text);
  const toggle = () => setQuoted(!quoted);
  return (
    <span class="claim" data-claim={claim.id}>
      {head}
      <span class="claim-tail">
        {tail}
        {claim.complete ? (
          <ClaimMarks claim={claim} quoted={quoted} onToggle={toggle} />
        ) : (
          <span class="claim-caret" aria-hidden="true" />
        )}
      </span>
      {quoted && <ClaimQuote id={quoteId} claim={claim} />}
    </span>
  );
}

interface ClaimMarksProps {
  claim: Claim;
  quoted: boolean;
  onToggle: () => void;
}

function ClaimMarks({ claim, quoted, onToggle }: ClaimMarksProps) {
  const { article } = useStory();
  const provenance = provenanceOf(claim, article);
  if (!provenance) return null;
  const label = provenanceLabel(provenance);
  switch (provenance.kind) {
    case 'inference':
    case 'article words':
    case 'other words': {
      const cited = onePerParagraph(claim, article);
      return (
        <>
          {claim.inferred && <PlainChip label={message('claimInferred')} kind="outside" />}
          {cited.slice(0, 3).map(({ id, paragraph }) => (
            <ParagraphChip
              key={id}
              paragraph={paragraph}
              sentenceId={id}
              near={provenance.kind === 'other words'}
              onQuote={onToggle}
            />
          ))}
        </>
      );
    }
    case 'differs':
      return (
        <AlteredChip
          label={label}
          paragraph={provenance.paragraph}
          expanded={quoted}
          onToggle={onToggle}
        />
      );
    case 'saved story':
      return <SavedStoryChips sourceIds={provenance.sourceIds} label={label} altered={false} />;
    case 'altered saved story':
      return <SavedStoryChips sourceIds={provenance.sourceIds} label={label} altered />;
    case 'not matched':
      return <PlainChip label={label} kind="unmatched" />;
    default:
      return <PlainChip label={label} kind="outside" />;
  }
}

function onePerParagraph(claim: Claim, article: Parameters<typeof findSentence>[0]) {
  const sentences = claim.evidence.sentenceIds.flatMap((id) => findSentence(article, id) ?? []);
  return sentences.filter(
    ({ paragraph }, index) =>
      sentences.findIndex((other) => other.paragraph === paragraph) === index,
  );
}
