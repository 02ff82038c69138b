import type { SectionName } from '#domain/analysis/analysis.ts';
import { briefOf, shownOf } from '#domain/analysis/analysis-run.ts';
import { supportedHook } from '#domain/analysis/offered-lines.ts';
import { storyOnScreen } from '#domain/analysis/story-on-screen.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import type { StoryParts } from '#store/stories/story-parts.ts';

const noteExcerpt = 200;

/**
 * What the list shows of a story; null when it is not on the list, or nothing is known of it. `hidden` are
 * the sections that the reader switched off: their claims are not counted here either.
 */
export function storyRowOf(
  parts: StoryParts,
  hidden: readonly SectionName[],
): Omit<StoryRow, 'number' | 'indexed'> | null {
  const { article, run, state, notes, bookmark, articleId } = parts;
  if (!state || !(article ?? bookmark)) return null;
  const analysis = run ? shownOf(run) : null;
  const hook = run && analysis && supportedHook(analysis, briefOf(run));
  return {
    articleId,
    url: article?.url ?? bookmark?.url ?? '',
    title: article?.title ?? bookmark?.title ?? '',
    siteName: article?.siteName ?? bookmark?.siteName ?? '',
    authors: article?.authors ?? bookmark?.authors ?? [],
    publishedAt: article?.publishedAt ?? null,
    savedAt: state.savedAt,
    readAt: state.readAt,
    archivedAt: state.archivedAt,
    archived: state.archivedAt === null ? 0 : 1,
    hook: hook?.text ?? bookmark?.excerpt ?? '',
    words: article?.words ?? 0,
    language: article?.language ?? 'und',
    claims: run && article && storyOnScreen(run, article, hidden).count,
    tags: state.tags,
    note: state.note.slice(0, noteExcerpt),
    sentenceNotes: notes.length,
    hasArticle: article !== null,
    status: run?.status ?? null,
    analyst: run?.analyst.kind ?? null,
  };
}
