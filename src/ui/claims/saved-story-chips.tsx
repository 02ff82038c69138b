import { sourcesOf } from '#domain/analysis/saved-source.ts';
import { messageWith } from '#ui/controls/message-with.tsx';
import { useStory } from './story-context.ts';
import './provenance-chip.css';

interface SavedStoryChipsProps {
  /** Ids of the stories, e.g. `R1`, in the table that Gloss keeps of them. */
  sourceIds: readonly string[];
  /** E.g. `saved story`, or what the claim changed. */
  label: string;
  /** What the claim is called, e.g. `Takeaway 2`. */
  called?: string;
  altered: boolean;
}

/** `saved story: The Dock`: which saved story the claim comes from. A click opens that story. */
export function SavedStoryChips({ sourceIds, label, called = '', altered }: SavedStoryChipsProps) {
  const { sources = [], openStory } = useStory();
  const kind = altered ? 'altered' : 'outside';
  const cited = sourcesOf(sourceIds, sources);
  if (cited.length === 0 || !openStory) return <span class={`chip ${kind}`}>{label}</span>;
  return (
    <>
      {cited.map(({ id, articleId, title, siteName }) => (
        <button
          key={id}
          type="button"
          class={`chip ${kind}`}
          title={title}
          aria-description={called || undefined}
          onClick={() => openStory(articleId)}
        >
          {messageWith('claimOfStory', label, <bdi>{siteName || title}</bdi>)}
        </button>
      ))}
    </>
  );
}
