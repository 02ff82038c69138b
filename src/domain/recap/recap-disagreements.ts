import type { Claim } from '#domain/analysis/claim.ts';
import {
  differingFigures,
  type FigureStatement,
  figureStatement,
} from '#domain/related/differing-figures.ts';
import { likenessOf } from '#domain/related/related-likeness.ts';
import { isCommonName } from '#domain/related/related-names.ts';
import type { Traits } from '#domain/related/related-traits.ts';
import { type ClaimRef, type RecapStories, type RecapStory, refTo } from './recap-parts.ts';

/** Two stories that give different numbers for what seems to be the same. */
export interface Disagreement {
  /** What both sides name. */
  subject: string;
  /** Each side's number as it writes it, and the claim that gives it. */
  sides: { figure: string; ref: ClaimRef }[];
}

interface Statement extends FigureStatement {
  one: RecapStory;
  claim: Claim;
  traits: Traits;
}

const leastLikeness = 0.3;

/**
 * Where two stories of the week disagree on a number: claims of one language that share a name, speak of much the
 * same, and give figures of one unit that are not the same even when rounded, amid much the same words.
 */
export function disagreements({ stories, rarity }: RecapStories, most: number): Disagreement[] {
  const found: (Disagreement & { score: number })[] = [];
  const seen = new Set<string>();
  for (const [one, other] of pairsByName(statementsOf(stories))) {
    const pair = `${one.one.story.article.id} ${one.claim.text} ${other.claim.text}`;
    if (seen.has(pair)) continue;
    seen.add(pair);
    const { score, names } = likenessOf(one.traits, other.traits, rarity);
    if (score < leastLikeness) continue;
    const figures = differingFigures(one, other);
    if (!figures) continue;
    const subject = names.find((key) => !isCommonName(key)) ?? '';
    found.push({
      subject: one.traits.names.get(subject) ?? subject,
      sides: [
        { figure: figures[0], ref: refTo(one.one, one.claim) },
        { figure: figures[1], ref: refTo(other.one, other.claim) },
      ],
      score,
    });
  }
  return found
    .sort((a, b) => b.score - a.score)
    .filter(
      ({ sides }, place, all) => all.findIndex((other) => sameSides(sides, other.sides)) === place,
    )
    .slice(0, most)
    .map(({ subject, sides }) => ({ subject, sides }));
}

/** The same numbers of the same two stories, told by other claims. */
function sameSides(a: Disagreement['sides'], b: Disagreement['sides']): boolean {
  return a.every(
    ({ figure, ref }, side) =>
      figure === b[side]?.figure && ref.articleId === b[side]?.ref.articleId,
  );
}

function statementsOf(stories: readonly RecapStory[]): Statement[] {
  return stories.flatMap((one) => {
    const language = one.story.article.language.toLowerCase().split('-')[0] ?? '';
    return one.traits.claims.flatMap(({ claim, traits }) => {
      if (!/\p{N}/u.test(claim.text) && traits.names.size === 0) return [];
      const statement = figureStatement(claim.text, language);
      return statement ? [{ ...statement, one, claim, traits }] : [];
    });
  });
}

function* pairsByName(statements: readonly Statement[]): Generator<[Statement, Statement]> {
  const naming = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const key of statement.traits.names.keys()) {
      if (isCommonName(key)) continue;
      const earlier = naming.get(key) ?? [];
      for (const other of earlier) {
        if (other.one !== statement.one && other.language === statement.language) {
          yield [other, statement];
        }
      }
      naming.set(key, [...earlier, statement]);
    }
  }
}
