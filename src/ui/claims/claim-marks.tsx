import type { Claim, Provenance } from '#domain/analysis/claim.ts';
import { evidenceText, provenanceOf } from '#domain/analysis/provenance.ts';
import { provenanceLabel } from '#i18n/provenance-label.ts';
import { onePerParagraph, sentencesInParagraph } from './cited-sentences.ts';
import { DiffersChip, PlainChip, SentenceChip } from './provenance-chip.tsx';
import { SavedStoryChips } from './saved-story-chips.tsx';
import { useLabel, useParagraphName, useStory } from './story-context.ts';
import { WebSourceChips } from './web-source-chips.tsx';
import { hintOf, nameOfChip, sentenceChipKind } from './words-of-chip.ts';

const mostChips = 3;

interface ClaimMarksProps {
  claim: Claim;
  /** The sentence that is quoted under the claim; null for none. */
  quoted: string | null;
  quoteId: string;
  onQuote: (sentenceId: string | null) => void;
}

/** What was found of a claim, as chips after its last word. */
export function ClaimMarks(props: ClaimMarksProps) {
  const { claim, quoted, quoteId, onQuote } = props;
  const { article } = useStory();
  const called = useLabel(claim.id);
  const nameOf = useParagraphName();
  const provenance = provenanceOf(claim, article);
  if (!provenance) return null;
  const label = provenanceLabel(provenance, nameOf);
  switch (provenance.kind) {
    case 'article words':
    case 'other words':
      return <Sentences {...props} provenance={provenance} />;
    case 'inference':
      return (
        <>
          <PlainChip label={label} kind="outside" />
          <Sentences {...props} provenance={provenance} />
        </>
      );
    case 'not matched':
      return (
        <>
          <PlainChip label={label} kind="unmatched" />
          <Sentences {...props} provenance={provenance} />
        </>
      );
    case 'differs': {
      const expanded = quoted !== null;
      return (
        <DiffersChip
          label={label}
          called={called}
          sentence={evidenceText(claim, article)}
          expanded={expanded}
          quoteId={quoteId}
          onToggle={() => onQuote(expanded ? null : provenance.sentenceId)}
        />
      );
    }
    case 'saved story':
    case 'altered saved story':
      return (
        <SavedStoryChips
          sourceIds={provenance.sourceIds}
          label={label}
          called={called}
          altered={provenance.kind === 'altered saved story'}
        />
      );
    case 'web source':
    case 'altered web source':
      return <WebSourceChips claim={claim} provenance={provenance} />;
    default:
      return <PlainChip label={label} kind="outside" />;
  }
}

/**
 * A chip for each cited paragraph. A click shows the sentence in the page, if there is one, and quotes it
 * under the claim, except where the claim is the sentence's own words already.
 */
function Sentences(props: ClaimMarksProps & { provenance: Provenance }) {
  const { claim, provenance, quoted, quoteId, onQuote } = props;
  const { article, reveal, leaves } = useStory();
  const nameOf = useParagraphName();
  const kind = sentenceChipKind(provenance);
  if (!kind) return null;
  const called = useLabel(claim.id);
  const confirmedBy = provenance.kind === 'other words' ? provenance.confirmedBy : null;
  const quotes = kind !== 'words' || !reveal;
  const press = (sentenceId: string) => {
    const closing = quoted === sentenceId;
    if (quotes) onQuote(closing ? null : sentenceId);
    if (!closing && kind !== 'compare' && !(quotes && leaves)) reveal?.(sentenceId);
  };
  return (
    <>
      {onePerParagraph(claim, article)
        .slice(0, mostChips)
        .map(({ id, paragraph }) => (
          <SentenceChip
            key={id}
            kind={kind}
            paragraph={nameOf(paragraph)}
            name={nameOfChip(kind, nameOf(paragraph), called, confirmedBy ?? '')}
            sentence={sentencesInParagraph(claim, article, paragraph)}
            hint={hintOf(provenance)}
            expanded={quotes ? quoted === id : undefined}
            quoteId={quoteId}
            onToggle={() => press(id)}
          />
        ))}
    </>
  );
}
