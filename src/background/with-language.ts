import browser from 'webextension-polyfill';
import type { Article } from '#domain/article/article.ts';

/** Enough text to tell a language by, little enough to be quick. */
const sample = 4_000;

/** The article with the language that the browser recognizes in its text, where the page declares none. */
export async function withLanguage(article: Article): Promise<Article> {
  if (article.language !== 'und') return article;
  const { isReliable, languages } = await browser.i18n.detectLanguage(
    article.text.slice(0, sample),
  );
  const [likeliest] = languages;
  return isReliable && likeliest && likeliest.language !== 'und'
    ? { ...article, language: likeliest.language }
    : article;
}
