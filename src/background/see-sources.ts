import type { WebSearch } from '#domain/analysis/web-search.ts';
import type { Article } from '#domain/article/article.ts';
import { articleIdOf } from '#domain/article/article-id.ts';
import { sourceSeenOn } from '#domain/web-sources/seen-on-page.ts';
import { questionsOf } from '#store/stories/questions.ts';
import {
  changeQuestionSearch,
  changeSearchFor,
  storiesCiting,
} from '#store/stories/web-searches.ts';

/** A page was read on the reader's press: the stories that cite it as a source learn what of its passages it has. */
export async function seeSources(page: Article): Promise<void> {
  const ids = [articleIdOf(page.url), articleIdOf(page.canonicalUrl)];
  for (const articleId of await storiesCiting(ids)) {
    const now = Date.now();
    const seen = (web: WebSearch | null) => {
      if (!web?.sources.some(({ url }) => ids.includes(articleIdOf(url)))) return null;
      const sources = web.sources.map((source) =>
        ids.includes(articleIdOf(source.url)) ? sourceSeenOn(source, page, now) : source,
      );
      return { ...web, sources };
    };
    await changeSearchFor({ articleId, questionId: null }, seen);
    for (const { id } of await questionsOf(articleId)) await changeQuestionSearch(id, seen);
  }
}
