import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { ReadingState } from '#domain/story/story.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { ownNotesOf } from '#store/stories/own-notes-of.ts';
import { OwnNotes } from '#ui/story/own-notes.tsx';
import './panel-notes.css';

interface PanelMarksProps {
  marks: readonly SentenceNote[];
  /** The tab that shows the article, where a highlight can be shown; null if there is none. */
  reveal: number | null;
}

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

/** The reader's highlights in a story, in reading order. */
export function PanelMarks({ marks, reveal }: PanelMarksProps) {
  return (
    <ul class="own-marks" aria-label={message('ownHighlights')}>
      {marks.map(({ id, exact, note: words, sentenceId }) => (
        <li key={id}>
          <q dir="auto">{exact}</q>
          {words && <p dir="auto">{words}</p>}
          {sentenceId !== null && reveal !== null && (
            <button
              type="button"
              class="text-button"
              aria-label={message('ownShowOnPageOf', exact)}
              onClick={() =>
                sendToBackground({ type: 'reveal-sentence', tabId: reveal, sentenceId })
              }
            >
              {message('ownShowOnPage')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
