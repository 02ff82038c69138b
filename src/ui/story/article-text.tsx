import type { ComponentChildren } from 'preact';
import type { Highlight } from '#domain/analysis/highlight.ts';
import { colorOfSection } from '#domain/analysis/section-color.ts';
import type { Article, Paragraph } from '#domain/article/article.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import { message } from '#i18n/message.ts';
import { inList } from '#i18n/punctuation.ts';
import { piecesOf } from './article-pieces.ts';
import './article-text.css';

interface ArticleTextProps {
  article: Article;
  highlights: readonly Highlight[];
  /** The reader's own, in this article's offsets. */
  notes: readonly SentenceNote[];
  /** Called on a click on a sentence that claims cite. */
  onPick: (highlight: Highlight) => void;
  onPickNote: (note: SentenceNote) => void;
}

/** The article as it was read: numbered paragraphs with their highlights. */
export function ArticleText({ article, highlights, notes, onPick, onPickNote }: ArticleTextProps) {
  return (
    <div class="article-text" lang={article.language} dir={article.direction}>
      {article.paragraphs.map((paragraph) => (
        <div
          key={paragraph.number}
          class={`paragraph-line ${paragraph.kind.replace(' ', '-')}`}
          data-paragraph={paragraph.number}
          tabIndex={-1}
        >
          <span class="paragraph-number" aria-hidden="true">
            {paragraph.number}
          </span>
          <ParagraphBlock kind={paragraph.kind}>
            {piecesOf(paragraph, highlights, notes).map((piece) => {
              const { start, end, highlight, note } = piece;
              const text = article.text.slice(start, end);
              if (!highlight && !note) return text;
              return (
                <a
                  key={start}
                  href={note ? `#note-${note.id}` : `#${highlight?.claims[0]?.id}`}
                  // So that a selection can cross it.
                  draggable={false}
                  class={note ? 'marked own' : isDoubted(highlight) ? 'marked doubted' : 'marked'}
                  data-color={highlight ? colorOfSection[highlight.section] : undefined}
                  data-sentence={highlight?.sentenceId}
                  data-note={note?.id}
                  title={note ? note.note || message('ownHighlight') : labelsOf(highlight)}
                  onClick={(event) => {
                    event.preventDefault();
                    if (note) onPickNote(note);
                    else if (highlight) onPick(highlight);
                  }}
                >
                  {text}
                </a>
              );
            })}
          </ParagraphBlock>
        </div>
      ))}
    </div>
  );
}

function labelsOf(highlight: Highlight | null): string {
  const labels = highlight?.claims.map(({ label, provenance, doubted }) =>
    doubted ? `${label} (${provenance})` : label,
  );
  return inList(labels ?? []);
}

function isDoubted(highlight: Highlight | null): boolean {
  return highlight?.claims.every(({ doubted }) => doubted) ?? false;
}

function ParagraphBlock({
  kind,
  children,
}: {
  kind: Paragraph['kind'];
  children: ComponentChildren;
}) {
  switch (kind) {
    case 'heading':
      return <h3>{children}</h3>;
    case 'quotation':
      return <blockquote>{children}</blockquote>;
    default:
      return <p>{children}</p>;
  }
}
