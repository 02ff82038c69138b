import { useEffect, useRef } from 'preact/hooks';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { database } from '#store/database/database.ts';
import {
  changeSentenceNote,
  deleteSentenceNote,
  restoreSentenceNote,
} from '#store/stories/notes.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

async function putBack(note: SentenceNote): Promise<void> {
  await restoreSentenceNote(database, note);
  sendToBackground({ type: 'repaint-pages' });
}

interface NoteOnSentenceProps {
  note: SentenceNote;
  onClose: () => void;
  onNotice: (notice: Notice) => void;
}

/** The note on a highlight of the reader's own, to write or to take away. */
export function NoteOnSentence({ note, onClose, onNotice }: NoteOnSentenceProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const write = async (words: string) => {
    await changeSentenceNote(database, note.id, words, Date.now());
    sendToBackground({ type: 'repaint-pages' });
  };
  const remove = async () => {
    const removed = await deleteSentenceNote(database, note.id);
    sendToBackground({ type: 'repaint-pages' });
    onClose();
    onNotice({
      text: 'Highlight removed',
      action: removed && {
        label: 'Undo',
        run: () => void putBack(removed),
      },
    });
  };
  return (
    <div class="note-card" role="dialog" aria-label="Your highlight">
      <blockquote dir="auto">{note.exact}</blockquote>
      <textarea
        ref={field}
        aria-label="Your note on these words"
        placeholder="A note, if you like"
        rows={3}
        dir="auto"
        defaultValue={note.note}
        onChange={({ currentTarget }) => void write(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <div class="buttons">
        <button type="button" class="button main" onClick={onClose}>
          Done
        </button>
        <button type="button" class="button" onClick={() => void remove()}>
          Remove the highlight
        </button>
      </div>
    </div>
  );
}
