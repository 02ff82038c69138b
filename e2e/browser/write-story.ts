import './fake-i18n.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { storyAsMarkdown } from '#domain/export/export-markdown.ts';
import type { Story } from '#domain/story/story.ts';

/** Leaves a story in a folder: as it is stored, as Markdown, and as pictures of page and panel. */
export async function writeStory(
  folder: string,
  story: Story,
  page: Page,
  panel: Page,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'story.json'), `${JSON.stringify(story, null, 2)}\n`);
  writeFileSync(join(folder, 'story.md'), storyAsMarkdown(story));
  await page.screenshot({ path: join(folder, 'page.png'), fullPage: true, animations: 'disabled' });
  await panel.screenshot({
    path: join(folder, 'panel.png'),
    fullPage: true,
    animations: 'disabled',
  });
}
