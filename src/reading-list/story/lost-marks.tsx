import type { SentenceNote } from '#domain/story/sentence-note.ts';
import { message } from '#i18n/message.ts';
import './lost-marks.css';

interface LostMarksProps {
  marks: readonly SentenceNote[];
  /** Called to open a mark, to read, edit or remove it. */
  onPick: (mark: SentenceNote) => void;
}

/** The reader's highlights whose words the article's text does not have, so that none is lost from sight. */
export function LostMarks({ marks, onPick }: LostMarksProps) {
  if (marks.length === 0) return null;
  return (
    <section class="lost-marks" aria-label={message('ownLostHighlights')}>
      <p class="quiet">{message('ownLostInText')}</p>
      <ul>
        {marks.map((mark) => (
          <li key={mark.id}>
            <button type="button" class="text-button" onClick={() => onPick(mark)}>
              <q dir="auto">{mark.exact}</q>
            </button>
            {mark.note && <p dir="auto">{mark.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
