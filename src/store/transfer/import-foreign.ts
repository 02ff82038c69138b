import { rowsOfImported } from '#domain/import/import-story.ts';
import { readForeignExport } from './import-formats.ts';
import { UnreadableFile } from './import-lines.ts';
import type { Importing } from './import-run.ts';

/** Takes what another program exported as unread stories: addresses without an article, until their pages are read. */
export async function readForeign(text: string, importing: Importing): Promise<void> {
  const found = await readForeignExport(text);
  if (!found) {
    throw new UnreadableFile(
      'The file is none that Gloss knows: a backup of Gloss, browser bookmarks, or an export of Pocket, Instapaper, Omnivore, Readwise or Raindrop.',
    );
  }
  importing.report.program = found.program;
  for (const [index, story] of found.stories.entries()) {
    try {
      const rows = rowsOfImported(story, importing.options.now);
      const none = { article: null, run: null, edition: null, notes: [], predictions: [] };
      await importing.add({ ...none, ...rows }, 500);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      importing.skip({ entry: index + 1, title: story.title, reason: error.message });
    }
  }
}
