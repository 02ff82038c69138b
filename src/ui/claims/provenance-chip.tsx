import { message } from '#i18n/message.ts';
import { useStory } from './story-context.ts';
import './provenance-chip.css';

interface ParagraphChipProps {
  paragraph: number;
  sentenceId: string;
  near: boolean;
  /** Called if there is no page to show the sentence in. */
  onQuote: () => void;
}

/** `¶3`: the paragraph that states the claim. */
export function ParagraphChip({ paragraph, sentenceId, near, onQuote }: ParagraphChipProps) {
  const { reveal } = useStory();
  return (
    <button
      type="button"
      class={near ? 'chip paragraph near' : 'chip paragraph'}
      aria-label={message(near ? 'claimShowParagraphNear' : 'claimShowParagraph', paragraph)}
      onClick={() => (reveal ? reveal(sentenceId) : onQuote())}
    >
      ¶{paragraph}
    </button>
  );
}

interface AlteredChipProps {
  label: string;
  paragraph: number;
  expanded: boolean;
  onToggle: () => void;
}

/** `figure not in ¶3`: the claim cites a paragraph that says something else. */
export function AlteredChip({ label, paragraph, expanded, onToggle }: AlteredChipProps) {
  return (
    <button
      type="button"
      class="chip altered"
      aria-label={message('claimSeeParagraph', label, paragraph)}
      aria-expanded={expanded}
      onClick={onToggle}
    >
      {label}
    </button>
  );
}

/** A mark that is not a button: `background`, `advice`, `not matched to the article`. */
export function PlainChip({ label, kind }: { label: string; kind: 'outside' | 'unmatched' }) {
  return <span class={`chip ${kind}`}>{label}</span>;
}
