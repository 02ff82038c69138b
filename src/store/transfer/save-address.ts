import { nothingImported, rowsOfImported } from '#domain/import/import-story.ts';
import { database } from '#store/database/database.ts';
import { findArticleByUrl } from '#store/stories/articles.ts';
import { saveStory } from '#store/stories/reading-state.ts';
import { takeStories } from './import-stories.ts';

/**
 * Saves a page by its address, unread, until its page is read; one that was read already is saved with its article.
 * False for what is no address of the web. `https://` may be missing.
 */
export async function saveAddress(typed: string, now: number): Promise<boolean> {
  const bare = typed.trim();
  const url = /^[a-z][a-z\d+.-]*:/i.test(bare) ? bare : `https://${bare}`;
  if (!bare || /\s/.test(bare)) return false;
  const known = await findArticleByUrl(url);
  if (known) {
    await saveStory(known.id, now);
    return true;
  }
  try {
    const rows = rowsOfImported({ ...nothingImported, url }, now);
    const none = {
      article: null,
      run: null,
      revision: null,
      notes: [],
      predictions: [],
      questions: [],
    };
    await takeStories(database, [{ ...none, ...rows }], null);
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}
