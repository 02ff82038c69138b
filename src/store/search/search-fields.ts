import { type Analysis, claimsOf } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import type { WebSearch } from '#domain/analysis/web-search.ts';
import type { Question } from '#domain/asking/question.ts';
import type { StoryParts } from '#store/stories/story-parts.ts';

/** Where in a story a word can stand; the place in this list is the bit in the index. */
export const searchFields = ['title', 'site', 'byline', 'text', 'claims', 'tags', 'notes'] as const;
export type SearchField = (typeof searchFields)[number];

/** How much a word in each of them says about the story, in the order of `searchFields`. */
export const fieldWeights = [6, 2, 3, 1, 2, 5, 4];

export const textField = 1 << searchFields.indexOf('text');

/** The words of each field, in the order of `searchFields`. */
export function searchTexts({
  article,
  run,
  state,
  notes,
  bookmark,
  questions,
}: StoryParts): string[] {
  const title = article?.title ?? bookmark?.title ?? '';
  const site = article
    ? `${article.siteName} ${hostOf(article.url)}`
    : `${bookmark?.siteName ?? ''} ${hostOf(bookmark?.url ?? '')}`;
  return [
    title,
    site,
    (article?.authors ?? bookmark?.authors ?? []).join('\n'),
    article?.text ?? bookmark?.excerpt ?? '',
    [run ? analysisText(shownOf(run)) : '', webText(run?.web), ...questions.map(answerText)].join(
      '\n',
    ),
    state?.tags.join('\n') ?? '',
    [
      state?.note ?? '',
      ...notes.map((note) => `${note.note}\n${note.exact}`),
      ...questions.map(({ text }) => text),
    ].join('\n'),
  ];
}

/** Everything an analysis says in words, a statement a line. */
export function analysisText(analysis: Analysis): string {
  const lines = claimsOf(analysis).map(({ text }) => text);
  for (const { prediction } of analysis.implications?.content ?? []) lines.push(prediction);
  for (const { topic } of analysis.technicalDeepDive?.content ?? []) lines.push(topic);
  for (const { name } of analysis.competitors?.content?.organizations ?? []) lines.push(name);
  for (const { feature } of analysis.competitors?.content?.rows ?? []) lines.push(feature);
  lines.push(...(analysis.tldr?.content.whoShouldCare ?? []));
  return lines.join('\n');
}

/** What the pages of the web say that a search gave for the story. */
function webText(web: WebSearch | null | undefined): string {
  return (web?.sources ?? []).flatMap(({ title, sentences }) => [title, ...sentences]).join('\n');
}

function answerText({ answer }: Question): string {
  return (answer?.claims ?? []).map(({ text }) => text).join('\n');
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** 53 bits that change when any of the texts does (cyrb53). */
export function hashOfTexts(texts: string[]): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (const text of texts) {
    for (let at = 0; at <= text.length; at++) {
      const unit = at === text.length ? 0x1ffff : text.charCodeAt(at);
      one = Math.imul(one ^ unit, 2654435761);
      two = Math.imul(two ^ unit, 1597334677);
    }
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
}
