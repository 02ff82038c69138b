import type { Article } from '#domain/article/article.ts';
import { isCommonName } from '#domain/related/related-names.ts';
import { traitsOfText } from '#domain/related/related-traits.ts';
import { cutAtWord } from './cut-at-word.ts';

/** Longest query, in characters: services refuse longer ones. */
export const longestQuery = 300;
const longestTitle = 160;
const mostNames = 3;
const leadLength = 1500;

/**
 * What to search for about an article: its title, the names of its lead that the title lacks, and its month. Nothing
 * else of the article leaves the device by a search.
 */
export function writeQuery(article: Article): string {
  const title = plain(withoutSite(article.title, article.siteName));
  const lead = article.text.slice(0, leadLength);
  const names = namesIn(lead, article.language, title).slice(0, mostNames);
  const parts = [cutAtWord(title, longestTitle), ...names, monthOf(article)];
  return cutAtWord(parts.filter(Boolean).join(' '), longestQuery);
}

/**
 * What to search for about a question that an article doesn't answer: the question, and the names of the article's
 * lead that it lacks, which tell what it is about. Not its title's: many give every word a capital.
 */
export function writeQuestionQuery(question: string, article: Article): string {
  const asked = plain(question);
  const lead = article.text.slice(0, leadLength);
  const names = namesIn(lead, article.language, asked).slice(0, mostNames);
  return cutAtWord([cutAtWord(asked, longestTitle), ...names].join(' '), longestQuery);
}

/** A query as the reader typed it, as it is sent. */
export function tidyQuery(typed: string): string {
  return cutAtWord(typed.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim(), longestQuery);
}

/** Signs with a meaning of their own in searches are words to nobody. */
function plain(text: string): string {
  return tidyQuery(text.replace(/["“”„«»()[\]{}<>|:;!?]+|(?<=\s|^)-+|\.{2,}|…/gu, ' '));
}

/** Pages put the site’s name after the title. */
function withoutSite(title: string, siteName: string): string {
  const end = /\s+[|–—·-]\s+([^|–—·]{2,40})$/u.exec(title);
  return end && siteName && end[1]?.toLowerCase() === siteName.toLowerCase()
    ? title.slice(0, end.index)
    : title;
}

function namesIn(text: string, language: string, known: string): string[] {
  const { names } = traitsOfText(text, language);
  const folded = known.toLowerCase();
  const found: string[] = [];
  for (const [key, shown] of names) {
    const name = plain(shown.replace(/['’]s$/u, ''));
    if (isCommonName(key) || name.length > 40 || folded.includes(name.toLowerCase())) continue;
    // "Hong Kong Exchange" has said "Kong Exchange".
    if (found.some((other) => other.toLowerCase().includes(name.toLowerCase()))) continue;
    found.push(name);
  }
  return found;
}

function monthOf({ publishedAt, language }: Article): string {
  if (!publishedAt || publishedAt.length < 7) return publishedAt?.slice(0, 4) ?? '';
  const date = new Date(`${publishedAt.slice(0, 7)}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  try {
    const tag = language === 'und' ? 'en' : language;
    return new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      date,
    );
  } catch {
    return publishedAt.slice(0, 7);
  }
}
