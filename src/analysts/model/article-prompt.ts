import type { SectionName } from '#domain/analysis/analysis.ts';
import { type Article, type Sentence, sentenceText } from '#domain/article/article.ts';
import type { ResponseFormat } from '#domain/settings/response-format.ts';
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

export interface PromptOptions {
  /** BCP 47, or `article` for the article's own. */
  outputLanguage: string;
  reader: string;
  sections: readonly SectionName[];
  responseFormat: ResponseFormat;
}

/** What to write, after the article, so that the beginning of the prompt stays the same for one article. */
export function instructionsInWords(article: Article, options: PromptOptions): string {
  const keys = options.sections.map((name) => replyKeyOf[name]);
  const reader = cleanText(options.reader).slice(0, 2000);
  return [
    `Sections to write, in this order: ${keys.join(', ')}. No others.`,
    languageInstruction(article, options.outputLanguage),
    reader &&
      `The reader says of themselves: "${reader}". Write what to do next and who should care for this reader.`,
    options.responseFormat !== 'json_schema' && shapeInWords(keys),
  ]
    .filter(Boolean)
    .join('\n');
}

/** In which language to write; `outputLanguage` as in `PromptOptions`. */
export function languageInstruction(article: Article, outputLanguage: string): string {
  const language = languageInWords(article, outputLanguage);
  const instruction = `Write in ${language}. The keys, "k" and the likelihoods stay as they are.`;
  return isTranslated(article.language, outputLanguage)
    ? `${instruction}\n${asTranslated}`
    : instruction;
}

/** The article's own wording cannot be kept in another language. */
const asTranslated =
  'That is not the language of the article, so translate closely in place of keeping its wording: every figure, name, speaker, hedge, condition, negation and quantifier as the article has it, and nothing added.';

function isTranslated(from: string, to: string): boolean {
  return to !== 'article' && from !== 'und' && primary(from) !== primary(to);
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function languageInWords(article: Article, wanted: string): string {
  const tag = wanted === 'article' ? article.language : wanted;
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
