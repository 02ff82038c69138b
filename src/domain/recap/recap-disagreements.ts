import type { Claim } from '#domain/analysis/claim.ts';
import { figuresAgree } from '#domain/numbers/figures-agree.ts';
import { type Figure, figuresIn } from '#domain/numbers/numbers-in-text.ts';
import { likenessOf } from '#domain/related/related-likeness.ts';
import { isCommonName } from '#domain/related/related-names.ts';
import { type Traits, traitsOfText } from '#domain/related/related-traits.ts';
import { type ClaimRef, type RecapStories, type RecapStory, refTo } from './recap-parts.ts';

/** Two stories that give different numbers for what seems to be the same. */
export interface Disagreement {
  /** What both sides name. */
  subject: string;
  /** Each side's number as it writes it, and the claim that gives it. */
  sides: { figure: string; ref: ClaimRef }[];
}

interface Statement {
  one: RecapStory;
  claim: Claim;
  traits: Traits;
  language: string;
  figures: Figure[];
}

const leastLikeness = 0.3;
const leastContext = 0.4;
/** Characters on either side of a figure that say what it counts. */
const around = 45;

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
      const figures = figuresIn(claim.text, language).filter(
        (figure) => !isYear(figure, claim.text),
      );
      return figures.length ? [{ one, claim, traits, language, figures }] : [];
    });
  });
}

function isYear({ values, unit, start, end }: Figure, text: string): boolean {
  const [value = 0] = values;
  return unit === null && /^\d{4}$/u.test(text.slice(start, end)) && value > 1500 && value < 2200;
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

/** The figures on which two claims part, as written; null where some figure of theirs agrees, or none is about the same. */
function differingFigures(one: Statement, other: Statement): [string, string] | null {
  let best: [string, string] | null = null;
  let most = leastContext;
  for (const a of one.figures) {
    for (const b of other.figures) {
      if (a.unit !== b.unit || a.ordinal || b.ordinal) continue;
      if (figuresAgree(a, b) !== 'different' || figuresAgree(b, a) !== 'different') return null;
      const score = contextLikeness(one, a, other, b);
      if (score >= most) {
        most = score;
        best = [one.claim.text.slice(a.start, a.end), other.claim.text.slice(b.start, b.end)];
      }
    }
  }
  return best;
}

/** Share of the words around two figures that they have in common. */
function contextLikeness(one: Statement, a: Figure, other: Statement, b: Figure): number {
  const words = ({ claim, language }: Statement, { start, end }: Figure) => {
    const before = claim.text.slice(Math.max(0, start - around), start);
    const after = claim.text.slice(end, end + around);
    const { names, terms } = traitsOfText(`${before} … ${after}`, language);
    return new Set([...names.keys(), ...terms.keys()]);
  };
  const left = words(one, a);
  const right = words(other, b);
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared < 2 ? 0 : shared / Math.min(left.size, right.size);
}
