import { useEffect, useState } from 'preact/hooks';
import type { Article } from '#domain/article/article.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import { type NotePlace, placeOfSpan } from '#domain/story/sentence-note-place.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { database } from '#store/database/database.ts';
import { addSentenceNote } from '#store/stories/notes.ts';
import { spanOfSelection } from './span-of-selection.ts';

interface MarkSelectionProps {
  article: Article;
  onMarked: (note: SentenceNote) => void;
}

/** While words of the article are selected: the button that highlights them. */
export function MarkSelection({ article, onMarked }: MarkSelectionProps) {
  const [place, setPlace] = useState<NotePlace | null>(null);
  useEffect(() => {
    const look = () => {
      const span = spanOfSelection(article);
      setPlace(span && placeOfSpan(article, span.start, span.end));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [article]);
  if (!place) return null;
  return (
    <div class="mark-selection">
      <button
        type="button"
        class="button main"
        // Keeps the selection when the button is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={async () => {
          const note = await addSentenceNote(database, article.id, place, '', Date.now());
          sendToBackground({ type: 'repaint-pages' });
          getSelection()?.removeAllRanges();
          onMarked(note);
        }}
      >
        {message('listHighlightSelection')}
      </button>
    </div>
  );
}
