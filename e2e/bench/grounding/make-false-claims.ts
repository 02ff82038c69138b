import type { LabelledArticle } from '#e2e/evaluate/labelled-articles.ts';
import { withAnotherFigure } from './change-figure.ts';
import { type Names, withAnotherName } from './change-name.ts';
import { withNegation } from './change-negation.ts';
import { inventedSentence } from './invent-sentence.ts';
import type { Made } from './make-true-claims.ts';
import type { Chance } from './seeded-random.ts';

export const falseKinds = ['figure', 'name', 'negation', 'foreign', 'invented'] as const;
export type FalseKind = (typeof falseKinds)[number];

/** What false claims are made from: the article, a sentence of it, and another article with its names. */
export interface Material {
  own: LabelledArticle;
  ownNames: Names;
  sentence: string;
  sentences: string[];
  strange: LabelledArticle;
  strangeNames: Names;
  strangeSentences: string[];
}

/** A claim that is false by construction, or null when the sentence gives no way to make one. */
export function falseClaim(kind: FalseKind, material: Material, chance: Chance): Made | null {
  const { sentence, own, ownNames, strangeNames } = material;
  switch (kind) {
    case 'figure':
      return changed(withAnotherFigure(sentence, chance), sentence, chance, kind);
    case 'name':
      return changed(
        withAnotherName(sentence, ownNames, strangeNames, chance),
        sentence,
        chance,
        kind,
      );
    case 'negation':
      return changed(withNegation(sentence, own.language, chance), sentence, chance, kind);
    case 'foreign': {
      const foreign = chance.pick(material.strangeSentences);
      if (own.article.text.includes(foreign)) return null;
      const text = chance.pick([foreign, foreign, sentence]);
      return {
        text,
        quote: text === sentence ? foreign : chance.pick([null, foreign, foreign]),
        how: kind,
      };
    }
    case 'invented': {
      const text = inventedSentence(material, chance);
      return text === null
        ? null
        : { text, quote: chance.pick([null, null, text, sentence]), how: kind };
    }
  }
}

/** A changed sentence comes with the true sentence as its quote, with itself, or with none; and sometimes cut short after the change. */
function changed(text: string | null, sentence: string, chance: Chance, how: string): Made | null {
  if (text === null || folded(text) === folded(sentence)) return null;
  const comma = text.indexOf(', ');
  const changedAt = [...text].findIndex((character, at) => character !== sentence[at]);
  if (comma > 25 && changedAt >= 0 && changedAt + 20 < comma && chance.next() < 0.25) {
    const short = text.slice(0, comma);
    if (!folded(sentence).includes(folded(short)))
      return { text: short, quote: chance.pick([null, sentence]), how };
  }
  return { text, quote: chance.pick([null, text, sentence]), how };
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}%$€£.,-]/gu, '');
}
