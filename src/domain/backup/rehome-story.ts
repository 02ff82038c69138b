import { ownIdentity } from '#domain/article/own-identity.ts';
import type { BackupStory } from './backup-format.ts';

/**
 * A story from a file under the id that its own address gives it: a file has no say over the story of another
 * site. One that says it was read in the future is taken for the oldest there is, so that it replaces nothing.
 */
export function rehomeStory(story: BackupStory, now: number): BackupStory {
  const { article, run, state, revision, notes, predictions, questions } = story;
  if (!article) return story;
  const { id, canonicalUrl } = ownIdentity(article);
  const place = <Row extends { articleId: string }>(row: Row): Row =>
    row.articleId === id ? row : { ...row, articleId: id };
  return {
    ...story,
    article: { ...article, id, canonicalUrl, collectedAt: notAfter(article.collectedAt, now) },
    run: run && place(run),
    state: state && place(state),
    revision: revision && place({ ...revision, before: { ...revision.before, id, canonicalUrl } }),
    notes: notes.map((note) => place({ ...note, updatedAt: past(note.updatedAt, now) })),
    questions: questions.map(place),
    predictions: predictions.map((mark) =>
      place({ ...mark, judgedAt: mark.judgedAt === null ? null : past(mark.judgedAt, now) }),
    ),
  };
}

/** Clocks differ by a little, in milliseconds. */
const leeway = 24 * 60 * 60 * 1000;

/** A moment of a file, in epoch milliseconds; one in the future is the oldest there is. */
export const past = (at: number, now: number) => (at > now + leeway ? 0 : at);

// Of what is no moment at all, it can't be said that it has passed.
const notAfter = (moment: string, now: number) =>
  Date.parse(moment) <= now + leeway ? moment : new Date(0).toISOString();
