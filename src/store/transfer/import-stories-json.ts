import { z } from 'zod';
import { listQuestionSchema } from '#domain/backup/backup-format.ts';
import { jsonExportVersion } from '#domain/export/export-json.ts';
import { readHeldStory } from './import-held-story.ts';
import { UnreadableFile } from './import-lines.ts';
import { takeListQuestion } from './import-list-questions.ts';
import type { Importing } from './import-run.ts';

const documentSchema = z.object({
  gloss: z.literal('stories'),
  version: z.number().int().positive(),
  stories: z.array(z.unknown()),
  questions: z.array(z.unknown()).default([]),
});

/** True for a text that starts like the JSON in which Gloss exports stories. */
export function isStoriesExport(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"gloss"\s*:\s*"stories"/.test(text.slice(0, 200));
}

/** Takes the stories of Gloss's own JSON export: articles, analyses, read state, tags, archive and notes. */
export async function readStoriesExport(text: string, importing: Importing): Promise<void> {
  const document = documentSchema.safeParse(parsed(text.replace(/^\uFEFF/, '')));
  if (!document.success) throw new UnreadableFile('damaged file');
  if (document.data.version > jsonExportVersion) throw new UnreadableFile('newer backup');
  const { stories, questions } = document.data;
  for (const [index, story] of stories.entries()) {
    // What the export does not hold is missing in it; marks are made of the claims again.
    const whole =
      typeof story === 'object' && story !== null
        ? { revision: null, bookmark: null, predictions: [], notes: [], ...story }
        : story;
    await readHeldStory(whole, text.length / stories.length, index + 1, importing);
  }
  for (const [index, question] of questions.entries()) {
    const asked = listQuestionSchema.safeParse(question);
    if (asked.success) await takeListQuestion(asked.data, importing);
    else {
      const at = asked.error.issues[0]?.path.join('.') || null;
      const reason = { kind: 'invalid', at } as const;
      importing.skip({ entry: stories.length + index + 1, title: '', reason });
    }
  }
  await importing.writeQuestions();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A file that was cut is not JSON: nothing of it is taken.
    return null;
  }
}
