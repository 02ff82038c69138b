import { type BackupStory, backupStorySchema } from '#domain/backup/backup-format.ts';
import { recheckStory } from '#domain/backup/recheck-story.ts';
import { rehomeStory } from '#domain/backup/rehome-story.ts';
import type { Importing } from './import-run.ts';

/** Takes a story as a file of Gloss's own holds it, of about `characters` characters; an invalid one is noted and skipped. */
export async function readHeldStory(
  held: unknown,
  characters: number,
  entry: number,
  importing: Importing,
): Promise<void> {
  const story = backupStorySchema.safeParse(held);
  if (story.success) await takeStory(story.data as BackupStory, characters, importing);
  else {
    const [issue] = story.error.issues;
    const at = issue?.path.join('.') || null;
    importing.skip({
      entry,
      title: titleIn(held),
      reason: held ? { kind: 'invalid', at } : { kind: 'not a story' },
    });
  }
}

/** Nothing that a file says of a story is believed before it was found again. */
function takeStory(story: BackupStory, characters: number, importing: Importing): Promise<void> {
  return importing.add(recheckStory(rehomeStory(story, importing.options.now)), characters);
}

/** The title of an invalid story, for the report. */
function titleIn(story: unknown): string {
  if (typeof story !== 'object' || story === null) return '';
  for (const part of ['article', 'bookmark']) {
    const held: unknown = Reflect.get(story, part);
    const title = typeof held === 'object' && held !== null ? Reflect.get(held, 'title') : null;
    if (typeof title === 'string') return title.slice(0, 200);
  }
  return '';
}
