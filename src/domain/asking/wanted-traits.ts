import type { QuestionKind } from '#domain/words/question-words.ts';
import { trait } from './sentence-traits.ts';

/**
 * How well what a sentence holds goes with what a question asks for: from -1, it lacks that, to 1. 0 where the
 * question asks for nothing that can be told by code.
 */
export function answersKind(
  kinds: ReadonlySet<QuestionKind>,
  traits: number,
  language: string,
): number {
  let sum = 0;
  for (const kind of kinds) sum += fitOf(kind, traits, language);
  return kinds.size === 0 ? 0 : Math.max(-1, Math.min(1, sum));
}

const has = (traits: number, bits: number) => (traits & bits) !== 0;

function fitOf(kind: QuestionKind, traits: number, language: string): number {
  switch (kind) {
    case 'who':
      return nameFit(traits, language);
    case 'when':
      if (has(traits, trait.date)) return 1;
      return has(traits, trait.time) ? 0.7 : has(traits, trait.figure) ? 0 : -1;
    case 'duration':
      // "How long" may mean a length, too.
      if (!has(traits, trait.figure)) return -1;
      return has(traits, trait.timeUnit) ? 1 : 0;
    case 'amount':
      return has(traits, trait.figure) ? 1 : -1;
    case 'why':
      return has(traits, trait.cause) ? 0.7 : 0;
    case 'where':
      return has(traits, trait.place) ? 0.7 : has(traits, trait.name) ? 0.3 : -0.3;
    case 'saying':
      return (has(traits, trait.quotation) ? 0.6 : 0) + (has(traits, trait.saying) ? 0.4 : -0.2);
  }
}

const withoutCapitals = new Set(['ja', 'zh', 'ko', 'ar', 'fa', 'he', 'hi', 'th']);

function nameFit(traits: number, language: string): number {
  if (withoutCapitals.has(language)) return has(traits, trait.person) ? 0.8 : 0;
  if (has(traits, trait.fullName)) return 1;
  if (language === 'de') return 0;
  return has(traits, trait.name) ? 0.5 : -0.7;
}
