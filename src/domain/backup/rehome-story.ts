import { articleIdOf } from '#domain/article/article-id.ts';
import { ownIdentity } from '#domain/article/own-identity.ts';
import type { Question } from '#domain/asking/question.ts';
import { past, pastMoment } from '#domain/story/past-moment.ts';
import type { BackupStory } from './backup-format.ts';

/**
 * A story from a file under the id that its own address gives it: a file has no say over the story of another
 * site. One that says it was read in the future is taken for the oldest there is, so that it replaces nothing.
 */
export function rehomeStory(story: BackupStory, now: number): BackupStory {
  const { article, bookmark, run, state, revision, notes, predictions, questions } = story;
  if (!article && !bookmark) return story;
  const own = article && ownIdentity(article);
  const id = own?.id ?? articleIdOf(bookmark?.url ?? '');
  const place = <Row extends { articleId: string }>(row: Row): Row =>
    row.articleId === id ? row : { ...row, articleId: id };
  return {
    ...story,
    article: article && {
      ...article,
      ...own,
      collectedAt: pastMoment(article.collectedAt, now),
    },
    bookmark: bookmark && place(bookmark),
    run: run && place(run),
    state:
      state &&
      place({
        ...state,
        savedAt: past(state.savedAt, now),
        readAt: state.readAt && past(state.readAt, now),
        archivedAt: state.archivedAt && past(state.archivedAt, now),
      }),
    revision: revision && place({ ...revision, before: { ...revision.before, ...own } }),
    notes: notes.map((note) =>
      place({
        ...note,
        createdAt: past(note.createdAt, now),
        updatedAt: past(note.updatedAt, now),
      }),
    ),
    questions: questions.map((one) => place(pastQuestion(one, now))),
    predictions: predictions.map((mark) =>
      place({ ...mark, judgedAt: mark.judgedAt === null ? null : past(mark.judgedAt, now) }),
    ),
  };
}

/** A question whose moments have passed: of two states of one, the one that ended last is kept. */
export function pastQuestion<Asked extends Question>(question: Asked, now: number): Asked {
  const { askedAt, finishedAt } = question;
  return {
    ...question,
    askedAt: past(askedAt, now),
    finishedAt: finishedAt === null ? null : past(finishedAt, now),
  };
}
