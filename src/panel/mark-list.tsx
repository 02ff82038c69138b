import { useMemo } from 'preact/hooks';
import type { Article } from '#domain/article/article.ts';
import { placeMarks } from '#domain/revisions/place-marks.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import './mark-list.css';

interface MarkListProps {
  article: Article;
  marks: readonly SentenceNote[];
  /** Ids of the highlights that the page of that tab does not have. */
  lost: readonly string[];
  /** The tab that shows the article, where a highlight can be shown; null if there is none. */
  reveal: number | null;
}

/** The reader's highlights in a story, in reading order. */
export function MarkList({ article, marks, lost, reveal }: MarkListProps) {
  const places = useMemo(() => placeMarks(article, marks), [article, marks]);
  const isLost = (id: string) =>
    reveal === null ? places.lost.some((mark) => mark.id === id) : lost.includes(id);
  return (
    <ul class="own-marks" aria-label={message('ownHighlights')}>
      {[...places.placed, ...places.lost].map(({ id, exact, note: words, sentenceId }) => (
        <li key={id}>
          <q dir="auto">{exact}</q>
          {words && <p dir="auto">{words}</p>}
          {isLost(id) && (
            <p class="quiet">{message(reveal === null ? 'ownLostInText' : 'ownLostOnPage')}</p>
          )}
          {sentenceId !== null && reveal !== null && !isLost(id) && (
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
