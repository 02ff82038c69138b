import { claimsOf } from '#domain/analysis/analysis.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import type { ListQuestion, Question } from '#domain/asking/question.ts';
import type { Bookmark } from '#domain/story/bookmark.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { ReadingState, Story } from '#domain/story/story.ts';
import { provenanceInWords } from '#i18n/provenance-in-words.ts';
import { exportedView } from './export-claims.ts';

export const jsonExportVersion = 1;

/**
 * Stories as one JSON document, as they are stored: article, analysis run and the reader's state, with the
 * mark of each claim, and the reader's notes and questions by article id; last those that were imported and not read yet,
 * and the questions about all saved stories.
 * Gloss imports it again. `now` in epoch milliseconds. It never held a key.
 */
export function storiesAsJson(
  stories: readonly Story[],
  now: number,
  notes: readonly SentenceNote[] = [],
  unread: readonly { bookmark: Bookmark; state: ReadingState | null }[] = [],
  questions: readonly Question[] = [],
  listQuestions: readonly ListQuestion[] = [],
): string {
  const notesOn = (id: string) => notes.filter(({ articleId }) => articleId === id);
  const document = {
    gloss: 'stories',
    version: jsonExportVersion,
    exportedAt: new Date(now).toISOString(),
    stories: [
      ...stories.map(({ article, run, state }) => ({
        article,
        run,
        state,
        bookmark: null,
        marks: marksOf({ article, run, state }),
        notes: notesOn(article.id),
        questions: questions.filter(({ articleId }) => articleId === article.id),
      })),
      ...unread.map(({ bookmark, state }) => ({
        article: null,
        run: null,
        state,
        bookmark,
        marks: [],
        notes: notesOn(bookmark.articleId),
      })),
    ],
    ...(listQuestions.length > 0 && { questions: listQuestions }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** What the reader saw of each claim's provenance: the kind for programs, the label for people. */
function marksOf(story: Story): { claim: string; kind: string; label: string }[] {
  return claimsOf(exportedView(story).analysis).flatMap((claim) => {
    const provenance = provenanceOf(claim, story.article);
    if (!provenance) return [];
    return [{ claim: claim.id, kind: provenance.kind, label: provenanceInWords(provenance) }];
  });
}
