import { useStory } from './story-context.ts';
import './provenance-chip.css';

interface ParagraphChipProps {
  paragraph: number;
  sentenceId: string;
  near: boolean;
  /** Called where there is no page to show the sentence in. */
  onQuote: () => void;
}

/** `¶3`: where in the article the claim stands. */
export function ParagraphChip({ paragraph, sentenceId, near, onQuote }: ParagraphChipProps) {
  const { reveal } = useStory();
  return (
    <button
      type="button"
      class={near ? 'chip paragraph near' : 'chip paragraph'}
      aria-label={`Show in article, paragraph ${paragraph}${near ? ', in other words' : ''}`}
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

/** `figure not in ¶3`: the claim cites a paragraph that says otherwise. */
export function AlteredChip({ label, paragraph, expanded, onToggle }: AlteredChipProps) {
  return (
    <button
      type="button"
      class="chip altered"
      aria-label={`${label}: what paragraph ${paragraph} says`}
      aria-expanded={expanded}
      onClick={onToggle}
    >
      {label}
    </button>
  );
}

/** A mark with nothing to press: `background`, `advice`, `not matched to the article`. */
export function PlainChip({ label, kind }: { label: string; kind: 'outside' | 'unmatched' }) {
  return <span class={`chip ${kind}`}>{label}</span>;
}
