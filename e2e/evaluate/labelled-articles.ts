import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '#domain/article/article.ts';
import { buildArticle } from '#domain/article/build-article.ts';
import { languageOf } from '#domain/words/function-words.ts';

export interface LabelledArticle {
  id: string;
  language: string;
  article: Article;
  /** Its names and names from elsewhere, where capitals do not tell them. */
  names?: { own: string[]; strange: string[] };
}

interface Truth {
  articleBody?: string;
  title?: string;
  url?: string;
}

/** The articles whose whole text is known: the sets `zyte` and `fundus` of a folder shaped like `../shared/extraction`. */
export function labelledArticles(folder: string): LabelledArticle[] {
  return ['zyte', 'fundus'].flatMap((set) => {
    const file = join(folder, set, 'ground-truth.json');
    if (!existsSync(file)) return [];
    const truths = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Truth>;
    return Object.entries(truths).flatMap(([id, truth]) => {
      const body = truth.articleBody ?? '';
      if (body.length < 400) return [];
      return [labelled(`${set}/${id}`, body, truth.title ?? '', truth.url)];
    });
  });
}

/** An article from its text alone, a paragraph a line. */
export function labelled(id: string, body: string, title: string, url?: string): LabelledArticle {
  const language = languageOf(body.slice(0, 4000));
  const article = articleOfText(body.split(/\n+/u), { title, language, url });
  return { id, language, article };
}

interface TextFacts {
  title: string;
  language: string;
  publishedAt?: string | null;
  url?: string | undefined;
}

/** An article as Gloss would read it, from its paragraphs. */
export function articleOfText(paragraphs: readonly string[], facts: TextFacts): Article {
  const { title, language, publishedAt = null, url } = facts;
  const address = url?.startsWith('http') ? url : 'https://news.example/article';
  const blocks = paragraphs.map((text) => ({
    kind: 'text' as const,
    text: text.replace(/\s+/gu, ' ').trim(),
  }));
  return buildArticle(blocks, {
    url: address,
    canonicalUrl: address,
    title: title || 'Untitled',
    authors: [],
    siteName: '',
    publishedAt,
    modifiedAt: null,
    collectedAt: '2026-01-01T00:00:00Z',
    language,
    direction: ['ar', 'he', 'fa', 'ur'].includes(language) ? 'rtl' : 'ltr',
    leadImage: null,
    section: null,
    keywords: [],
    kind: 'article',
    links: [],
  });
}
