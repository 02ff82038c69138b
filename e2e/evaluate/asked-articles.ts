import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LabelledArticle, labelled, labelledArticles } from './labelled-articles.ts';

interface KnownPage {
  articleBody?: string;
  title: string;
  url: string;
}

/** The articles whose whole text is known, by the name that a question file gives them. */
export function askedArticles(folder: string): Map<string, LabelledArticle> {
  const known = labelledArticles(join(folder, 'extraction')).map(
    (one): [string, LabelledArticle] => [`extraction/${one.id}`, one],
  );
  const file = join(folder, 'pages/metadata.json');
  if (existsSync(file)) {
    const pages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, KnownPage>;
    for (const [name, { articleBody, title, url }] of Object.entries(pages)) {
      if (articleBody) known.push([`pages/${name}`, labelled(name, articleBody, title, url)]);
    }
  }
  return new Map(known);
}
