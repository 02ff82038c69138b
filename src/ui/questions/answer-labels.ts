import { webSentencesIn } from '#domain/analysis/web-source.ts';
import { type Article, findSentence, type Sentence } from '#domain/article/article.ts';
import { passageId } from '#domain/asking/passage-claim.ts';
import type { Question } from '#domain/asking/question.ts';
import { webPassageId } from '#domain/web-sources/web-passages.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { message } from '#i18n/message.ts';

/** Characters of a question that are enough to know it by. */
const longestName = 60;

/** What the claims and passages of a question are called, by their ids; `nth` tells it from earlier ones of the same words. */
export function answerLabels(
  { answer, text, web }: Pick<Question, 'answer' | 'text' | 'web'>,
  passages: readonly Sentence[],
  nth = 1,
): Map<string, string> {
  const short = text.length > longestName ? `${text.slice(0, longestName).trim()}…` : text;
  const name = nth > 1 ? message('claimNumbered', short, formatNumber(nth)) : short;
  const claims = answer?.claims ?? [];
  return new Map([
    ...claims.map(
      ({ id }, at) => [id, message('questionClaim', name, formatNumber(at + 1))] as const,
    ),
    ...passages.map(
      (sentence, at) =>
        [passageId(sentence), message('questionPassage', name, formatNumber(at + 1))] as const,
    ),
    ...(web?.sources.flatMap(webSentencesIn) ?? []).map(
      (sentence) =>
        [webPassageId(sentence), message('questionPassage', name, sentence.id)] as const,
    ),
  ]);
}

export function passagesIn(article: Article, { passages }: Pick<Question, 'passages'>): Sentence[] {
  return passages.flatMap((id) => findSentence(article, id) ?? []);
}
