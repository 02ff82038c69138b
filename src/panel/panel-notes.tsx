import type { ComponentProps } from 'preact';
import type { ReadingState } from '#domain/story/story.ts';
import { ownNotesOf } from '#store/stories/own-notes-of.ts';
import { useLoaded } from '#ui/controls/use-loaded.ts';
import { OwnNotes } from '#ui/story/own-notes.tsx';
import type { MarkList } from './mark-list.tsx';

/** The reader's tags and note on a saved story. */
export function PanelNotes({ state: { articleId, tags, note } }: { state: ReadingState }) {
  const own = ownNotesOf(articleId);
  return (
    <OwnNotes
      tags={tags}
      note={note}
      onAddTag={(tag) => void own.addTag(tag)}
      onRemoveTag={(tag) => void own.removeTag(tag)}
      onNote={(words) => void own.write(words)}
    />
  );
}

const loadMarkList = () => import('./mark-list.tsx');

/** The reader's highlights: most stories have none, and to find them in the text again takes much of the checker. */
export function PanelMarks(props: ComponentProps<typeof MarkList>) {
  const loaded = useLoaded(loadMarkList);
  return loaded && <loaded.MarkList {...props} />;
}
