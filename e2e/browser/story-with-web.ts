import type { Page } from 'playwright';
import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import type { LaunchedExtension } from './launch-extension.ts';
import { runWhere } from './search-in-panel.ts';
import { storedRows } from './stored-rows.ts';
import { useModel } from './use-model.ts';
import { useSearxng } from './use-search.ts';

/** What the model answers about the article alone, and with the pages that were found. */
interface Replies {
  alone: (article: Article) => object;
  grounded: (article: Article, sources: readonly WebSource[]) => object;
}

/** Has the sample article, which the panel shows, analyzed by a model and grounded in pages of the web, as a reader does. */
export async function groundSampleInWeb(
  gloss: LaunchedExtension,
  model: { url: string; reply: string | object | null },
  page: Page,
  panel: Page,
  { alone, grounded }: Replies,
): Promise<void> {
  const [article] = await storedRows(panel, 'articles');
  if (!article) throw new Error('The sample article was not read.');
  model.reply = alone(article);
  await useModel(gloss, { address: model.url, key: 'sk-sample', model: 'fake-large' });
  await useSearxng(gloss, new URL(model.url).origin);
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Analyze with fake-large' }).click();
  await runWhere(panel, ({ analyst, status }) => analyst.kind === 'model' && status === 'done');
  const part = panel.getByRole('region', { name: 'Web sources' });
  await part.getByRole('button', { name: 'Search the web for this story' }).click();
  await part.getByRole('button', { name: 'Search with SearXNG' }).click();
  const { web } = await runWhere(panel, (run) => run.web?.writing?.status === 'done');
  model.reply = grounded(article, web?.sources ?? []);
  await part.getByRole('button', { name: /^Write with these sources again/ }).click();
  await panel.getByText('Relief for memory comes late in 2027 at best.').waitFor();
}
