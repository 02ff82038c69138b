import type { SectionName } from '#domain/analysis/analysis.ts';
import { type Article, type Sentence, sentenceText } from '#domain/article/article.ts';
import type { Rung } from '#domain/settings/response-format.ts';
import { cleanText } from './clean-text.ts';
import { bareAddress, defuse } from './defuse.ts';
import { replyKeyOf } from './reply-schema.ts';
import { shapeInWords } from './system-prompt.ts';

/** The article as data: what is known of it, then its sentences, one a line, each after its id. */
export function articleAsData(
  article: Article,
  sentences: readonly Sentence[] = article.sentences,
): string {
  const lines = [
    `Title: ${defuse(article.title)}`,
    article.siteName && `Site: ${defuse(article.siteName)}`,
    article.authors.length > 0 && `By: ${article.authors.map(defuse).join(', ')}`,
    article.publishedAt && `Published: ${article.publishedAt}`,
    `Address: ${bareAddress(article.canonicalUrl)}`,
  ].filter(Boolean);
  const kinds = new Map(article.paragraphs.map(({ number, kind }) => [number, kind]));
  let paragraph = 0;
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) lines.push('');
    paragraph = sentence.paragraph;
    const heading = kinds.get(paragraph) === 'heading' ? '(heading) ' : '';
    lines.push(`[${sentence.id}] ${heading}${defuse(sentenceText(article, sentence))}`);
  }
  return `<article>\n${lines.join('\n')}\n</article>`;
}

export interface Wishes {
  /** BCP 47, or `article` for the article's own. */
  outputLanguage: string;
  reader: string;
  sections: readonly SectionName[];
  rung: Rung;
  /** Small windows have no room for quotes. */
  quotes: boolean;
}

/** What to write, after the article, so that the beginning of the prompt stays the same for one article. */
export function wishesInWords(article: Article, wishes: Wishes): string {
  const keys = wishes.sections.map((name) => replyKeyOf[name]);
  const reader = cleanText(wishes.reader).slice(0, 2000);
  return [
    `Sections to write, in this order: ${keys.join(', ')}. No others.`,
    `Write in ${languageInWords(article, wishes.outputLanguage)}. Ids, "claim_type", "likelihood" and the keys stay as they are; "quote" stays in the article's language.`,
    reader &&
      `The reader says of themselves: "${reader}". Write "what_to_do_next" and "who_should_care" for this reader.`,
    !wishes.quotes && 'Give null for every "quote".',
    wishes.rung !== 'json_schema' && shapeInWords(keys),
  ]
    .filter(Boolean)
    .join('\n');
}

function languageInWords(article: Article, wish: string): string {
  const tag = wish === 'article' ? article.language : wish;
  if (tag === 'und') return "the article's language";
  const name = nameOfLanguage(tag);
  return name ? `${name} (${tag})` : "the article's language";
}

/** The English name of a BCP 47 tag; null for one that is not well formed. */
function nameOfLanguage(tag: string): string | null {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? null;
  } catch {
    return null;
  }
}
