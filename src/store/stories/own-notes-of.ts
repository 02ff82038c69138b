import { database } from '#store/database/database.ts';
import { changeTags, setStoryNote } from './notes.ts';

/** The reader's own changes to a saved story, in the form that the pages' fields need. */
export function ownNotesOf(articleId: string) {
  return {
    addTag: (tag: string) => changeTags(database, [articleId], { add: [tag] }),
    removeTag: (tag: string) => changeTags(database, [articleId], { remove: [tag] }),
    write: (note: string) => setStoryNote(database, articleId, note, Date.now()),
  };
}
