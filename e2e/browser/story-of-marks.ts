import type { Page } from 'playwright';
import { storyOfMarks } from '#domain/samples/sample-marks.ts';
import { saveStories } from './save-stories.ts';
import { storedRows } from './stored-rows.ts';

/** The page of the story in which every mark occurs. */
export function pageOfMarks(): { url: string; html: string } {
  const { article } = storyOfMarks(0);
  const paragraphs = article.paragraphs.map(
    ({ start, end }) => `<p>${article.text.slice(start, end)}</p>`,
  );
  return {
    url: article.url,
    html: `<!doctype html><html lang="en"><head><title>${article.title}</title>
<meta property="og:site_name" content="${article.siteName}">
<meta property="article:published_time" content="${article.publishedAt}"></head>
<body><main><article><h1>${article.title}</h1>${paragraphs.join('\n')}</article></main></body></html>`,
  };
}

/**
 * Puts the analysis with every mark in the place of what was written of the page, which has to be read
 * already, and opens the panel anew.
 */
export async function showStoryOfMarks(panel: Page): Promise<void> {
  const story = storyOfMarks(Date.now());
  const articles = await storedRows(panel, 'articles');
  const article = articles.find(({ url }) => url === story.article.url);
  if (article?.text !== story.article.text || !story.run || !story.state) {
    throw new Error('The page of every mark was not read as it was written.');
  }
  const { id } = article;
  await saveStories(panel, [
    { article, run: { ...story.run, articleId: id }, state: { ...story.state, articleId: id } },
  ]);
  await panel.reload();
}
