import { isDeadAddress } from '#domain/import/import-address.ts';
import { rowsOfImported } from '#domain/import/import-story.ts';
import { readForeignExport } from './import-formats.ts';
import { UnreadableFile } from './import-lines.ts';
import type { Importing } from './import-run.ts';

/** Imports another program's export as unread stories: addresses without an article until their pages are read. */
export async function readForeign(
  text: string,
  importing: Importing,
  highlights?: ReadonlyMap<string, string>,
): Promise<void> {
  const found = await readForeignExport(text, highlights);
  if (!found) {
    throw new UnreadableFile('unknown file');
  }
  importing.report.program = found.program;
  for (const [index, story] of found.stories.entries()) {
    if (isDeadAddress(story.url)) {
      importing.skip({ entry: index + 1, title: story.title, reason: { kind: 'dead address' } });
      continue;
    }
    try {
      const rows = rowsOfImported(story, importing.options.now);
      const none = {
        article: null,
        run: null,
        revision: null,
        notes: [],
        predictions: [],
        questions: [],
      };
      await importing.add({ ...none, ...rows }, 500);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      importing.skip({ entry: index + 1, title: story.title, reason: { kind: 'no address' } });
    }
  }
}
