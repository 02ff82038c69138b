import type { Verdict } from '#domain/analysis/claim.ts';
import { sentenceText } from '#domain/article/article.ts';
import { checkClaim } from '#domain/checking/check-claim.ts';
import type { LabelledArticle } from '#e2e/evaluate/labelled-articles.ts';
import { namesOf, sorted } from './change-name.ts';
import { type FalseKind, falseClaim, falseKinds } from './make-false-claims.ts';
import { type Made, trueClaim } from './make-true-claims.ts';
import { type Chance, seededChance } from './seeded-random.ts';

export interface Judged extends Made {
  article: string;
  language: string;
  kind: FalseKind | 'true';
  sentence: string;
  verdict: Verdict;
  reason: string;
}

interface Source {
  labelled: LabelledArticle;
  names: ReturnType<typeof namesOf>;
  /** Places of sentences long enough to say something. */
  places: number[];
}

/** Makes `each` claims of every kind from the articles in turn and has them checked. The same seed makes the same claims. */
export function judgeClaims(articles: LabelledArticle[], each: number, seed: number): Judged[] {
  const sources = articles.map((labelled): Source => {
    const { article } = labelled;
    const places = article.sentences.flatMap((sentence, place) => {
      const length = sentence.end - sentence.start;
      return length >= (/^(?:zh|ja|ko)$/u.test(labelled.language) ? 15 : 40) && length < 700
        ? [place]
        : [];
    });
    return { labelled, names: namesOf(labelled), places };
  });
  const usable = sources.filter(({ places }) => places.length > 2);
  return (['true', ...falseKinds] as const).flatMap((kind, place) => {
    const chance = seededChance(seed + place);
    const judged: Judged[] = [];
    for (let round = 0; judged.length < each && round < each * 40; round += 1) {
      const one = judgeOne(kind, usable[round % usable.length] as Source, usable, chance);
      if (one) judged.push(one);
    }
    return judged;
  });
}

function judgeOne(
  kind: Judged['kind'],
  source: Source,
  all: Source[],
  chance: Chance,
): Judged | null {
  const { article, language, id } = source.labelled;
  const place = chance.pick(source.places);
  const sentence = article.sentences[place];
  if (!sentence) return null;
  const text = sentenceText(article, sentence);
  const others = all.filter((other) => other !== source && !areTranslations(other, source));
  const alike = others.filter((other) => other.labelled.language === language);
  const strange = chance.pick(alike.length > 0 ? alike : others);
  const made =
    kind === 'true'
      ? trueClaim(text, language, chance)
      : falseClaim(
          kind,
          {
            own: source.labelled,
            ownNames: source.names,
            sentence: text,
            sentences: textsOf(source),
            strange: strange.labelled,
            strangeNames: source.labelled.names
              ? sorted(source.labelled.names.strange)
              : strange.names,
            strangeSentences: textsOf(strange),
          },
          chance,
        );
  if (!made) return null;
  const { verdict, reason } = checkClaim(article, {
    text: made.text,
    sentenceIds: [sentence.id],
    quote: made.quote,
  });
  return {
    ...made,
    article: id,
    language,
    kind,
    sentence: text,
    verdict,
    reason: reason?.kind ?? '',
  };
}

/** The stories of the language set all tell the same. */
function areTranslations(one: Source, other: Source): boolean {
  return [one, other].every(({ labelled }) => labelled.id.startsWith('language/'));
}

const texts = new WeakMap<Source, string[]>();

function textsOf(source: Source): string[] {
  const known =
    texts.get(source) ??
    source.places.flatMap((place) => {
      const sentence = source.labelled.article.sentences[place];
      return sentence ? [sentenceText(source.labelled.article, sentence)] : [];
    });
  texts.set(source, known);
  return known;
}
