import { useEffect, useRef } from 'preact/hooks';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import { message } from '#i18n/message.ts';
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

/** The note on one of the reader's own highlights, to edit or remove. */
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
      text: message('listHighlightRemoved'),
      action: removed && {
        label: message('listUndo'),
        run: () => void putBack(removed),
      },
    });
  };
  return (
    <div class="note-card" role="dialog" aria-label={message('listHighlight')}>
      <blockquote dir="auto">{note.exact}</blockquote>
      <textarea
        ref={field}
        aria-label={message('listHighlightNote')}
        placeholder={message('listHighlightNotePlaceholder')}
        rows={3}
        dir="auto"
        defaultValue={note.note}
        onChange={({ currentTarget }) => void write(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <div class="buttons">
        <button type="button" class="button main" onClick={onClose}>
          {message('listHighlightDone')}
        </button>
        <button type="button" class="button" onClick={() => void remove()}>
          {message('listHighlightRemove')}
        </button>
      </div>
    </div>
  );
}
