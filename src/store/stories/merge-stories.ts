import type { Article } from '#domain/article/article.ts';
import { isBeingAnswered, type Question } from '#domain/asking/question.ts';
import {
  type BackupStory,
  mostNotes,
  mostPredictions,
  mostQuestions,
  settledRun,
} from '#domain/backup/backup-format.ts';
import type { Prediction } from '#domain/predictions/prediction.ts';
import { carryQuestions } from '#domain/revisions/carry-question.ts';
import { changeOfText, type TextChange } from '#domain/revisions/text-change.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { ReadingState } from '#domain/story/story.ts';
import { carryRun } from '#domain/web-sources/carry-run.ts';

/**
 * Merges two stories: the article that was read last with its analysis, and everything else that either has.
 * Merging again changes nothing, so importing a file twice equals importing it once. Rows that stay are the
 * same objects as in `own`.
 */
export function mergeStories(own: BackupStory, other: BackupStory): BackupStory {
  const newer =
    other.article !== null &&
    (own.article === null || other.article.collectedAt > own.article.collectedAt);
  const article = newer ? other.article : own.article;
  const sameText = own.article?.text === other.article?.text;
  const finishes = sameText && own.run?.status !== 'done' && other.run?.status === 'done';
  const isTheirs = other.run !== null && (newer || finishes || own.run === null);
  const their = { ...other, run: other.run && settledRun(other.run) };
  const ownChange = changeBeside(article, own);
  const theirChange = changeBeside(article, other);
  return {
    article,
    run: isTheirs ? runBeside(their, theirChange) : runBeside(own, ownChange),
    revision: own.revision ?? other.revision,
    state:
      own.state && other.state ? mergeStates(own.state, other.state) : (own.state ?? other.state),
    notes: mergeSentenceNotes(own.notes, other.notes).slice(0, mostNotes),
    bookmark: article ? null : (own.bookmark ?? other.bookmark),
    predictions: mergePredictions(own.predictions, other.predictions).slice(0, mostPredictions),
    questions: mergeQuestions(
      questionsBeside(own, ownChange),
      questionsBeside(other, theirChange),
    ).slice(0, mostQuestions),
  };
}

/** What was written of a story's text, checked beside the text that stays where that is another. */
function runBeside(story: BackupStory, change: TextChange | null): BackupStory['run'] {
  return story.run && change ? carryRun(story.run, change, Date.now()) : story.run;
}

function questionsBeside({ questions }: BackupStory, change: TextChange | null): Question[] {
  return change ? carryQuestions(questions, change, Date.now()) : questions;
}

function changeBeside(article: Article | null, story: BackupStory): TextChange | null {
  return article && story.article ? changeOfText(story.article, article) : null;
}

/** A story as it is taken in where nothing is known of it. */
export function settledStory(story: BackupStory): BackupStory {
  return {
    ...story,
    run: story.run && settledRun(story.run),
    bookmark: story.article ? null : story.bookmark,
  };
}

/** One state of two of the same story: all tags, both notes, the earliest times. */
export function mergeStates(own: ReadingState, other: ReadingState): ReadingState {
  return {
    ...own,
    savedAt: Math.min(own.savedAt, other.savedAt),
    readAt: earliest(own.readAt, other.readAt),
    archivedAt: earliest(own.archivedAt, other.archivedAt),
    tags: [...new Set([...own.tags, ...other.tags])],
    note: mergeNotes(own.note, other.note),
  };
}

/** Both notes, unless one says what the other does. */
function mergeNotes(own: string, other: string): string {
  if (own.includes(other)) return own;
  if (other.includes(own)) return other;
  return `${own}\n\n${other}`;
}

/** Of two notes with the same id, the one that was written last. */
function mergeSentenceNotes(own: SentenceNote[], other: SentenceNote[]): SentenceNote[] {
  const notes = new Map(own.map((note) => [note.id, note]));
  for (const note of other) {
    const known = notes.get(note.id);
    if (!known || known.updatedAt < note.updatedAt) notes.set(note.id, note);
  }
  return [...notes.values()];
}

/** Of two marks on the same prediction, the one that was made last. */
function mergePredictions(own: Prediction[], other: Prediction[]): Prediction[] {
  const marks = new Map(own.map((mark) => [mark.id, mark]));
  for (const mark of other) {
    const known = marks.get(mark.id);
    if (!known || (known.judgedAt ?? 0) < (mark.judgedAt ?? 0)) marks.set(mark.id, mark);
  }
  return [...marks.values()];
}

/** Of two states of the same question, the one that ended last; one that is under way here stays. */
function mergeQuestions(own: Question[], other: Question[]): Question[] {
  const questions = new Map(own.map((question) => [question.id, question]));
  for (const question of other) {
    const known = questions.get(question.id);
    const newer =
      known && !isBeingAnswered(known) && (known.finishedAt ?? 0) < (question.finishedAt ?? 0);
    if (!known || newer) questions.set(question.id, question);
  }
  return [...questions.values()];
}

function earliest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
