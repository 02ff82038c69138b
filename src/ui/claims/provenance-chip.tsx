import { message } from '#i18n/message.ts';
import { inQuotes } from '#i18n/punctuation.ts';
import { Icon } from '#ui/controls/icon.tsx';
import type { SentenceChipKind } from './words-of-chip.ts';
import './provenance-chip.css';

interface SentenceChipProps {
  kind: SentenceChipKind;
  /** What it is called. */
  paragraph: string;
  /** What a screen reader says of it. */
  name: string;
  /** The article's words, one glance away. */
  sentence: string;
  /** What was checked, before the sentence in the tooltip; empty for nothing. */
  hint: string;
  /** Whether its sentence is quoted under the claim; undefined where it never is. */
  expanded: boolean | undefined;
  /** Id of the quotation while it is there. */
  quoteId: string;
  onToggle: () => void;
}

/** `¶3`: a paragraph that a claim cites, drawn by what was found there. */
export function SentenceChip(props: SentenceChipProps) {
  const { kind, paragraph, name, sentence, hint, expanded, quoteId, onToggle } = props;
  const quoted = inQuotes(sentence);
  return (
    <button
      type="button"
      class={`chip paragraph ${kind}`}
      aria-label={name}
      aria-description={quoted}
      aria-expanded={expanded}
      aria-controls={expanded ? quoteId : undefined}
      title={hint ? `${hint}\n${quoted}` : quoted}
      onClick={onToggle}
    >
      <SentenceMark kind={kind} paragraph={paragraph} />
    </button>
  );
}

/** The drawing on such a chip, also for the legend. */
export function SentenceMark({ kind, paragraph }: { kind: SentenceChipKind; paragraph: string }) {
  const place = message('provenanceParagraph', paragraph);
  return (
    <>
      {kind === 'words' ? <span class="in-quotes">{place}</span> : place}
      {kind === 'confirmed' && <Icon name="check" />}
    </>
  );
}

interface DiffersChipProps {
  label: string;
  /** What the claim is called, e.g. `Takeaway 2`. */
  called: string;
  /** The article's words, one glance away. */
  sentence: string;
  expanded: boolean;
  quoteId: string;
  onToggle: () => void;
}

/** `figure differs from ¶3`: opens both wordings. */
export function DiffersChip(props: DiffersChipProps) {
  const { label, called, sentence, expanded, quoteId, onToggle } = props;
  const quoted = inQuotes(sentence);
  return (
    <button
      type="button"
      class="chip altered"
      // Begins with what is seen, so that it can be spoken to.
      aria-label={message('claimSeeDifference', label, called)}
      aria-description={quoted}
      title={quoted}
      aria-expanded={expanded}
      aria-controls={expanded ? quoteId : undefined}
      onClick={onToggle}
    >
      <DiffersMark label={label} />
    </button>
  );
}

export function DiffersMark({ label }: { label: string }) {
  return (
    <>
      <Icon name="differs" />
      {label}
    </>
  );
}

/** A mark that is not a button: `background`, `advice`, `not matched`. */
export function PlainChip({ label, kind }: { label: string; kind: 'outside' | 'unmatched' }) {
  return <span class={`chip ${kind}`}>{label}</span>;
}
