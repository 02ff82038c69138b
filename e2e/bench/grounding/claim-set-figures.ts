import type { Standing } from '#domain/analysis/claim.ts';
import type { JudgedClaim } from './judge-set-claims.ts';

/** Figures by name, each share from 0 to 1; NaN where there is nothing to count. */
export type Figures = Record<string, number>;

/**
 * What the marks are worth on claims whose truth is known: for all of them, for each language
 * (`claims.de.true.differs`) and for each article (`claims.@welt.true.differs`).
 */
export function claimFigures(judged: readonly JudgedClaim[], name: string): Figures {
  const languages = [...new Set(judged.map(({ claim }) => claim.language))].sort();
  const articles = [...new Set(judged.map(({ claim }) => claim.article))].sort();
  return {
    ...figuresOf(judged, name),
    ...Object.assign(
      {},
      ...languages.map((language) =>
        figuresOf(
          judged.filter(({ claim }) => claim.language === language),
          `${name}.${language}`,
        ),
      ),
      ...articles.map((article) =>
        figuresOf(
          judged.filter(({ claim }) => claim.article === article),
          `${name}.@${article}`,
        ),
      ),
    ),
  };
}

function figuresOf(judged: readonly JudgedClaim[], name: string): Figures {
  const truths = judged.filter(({ claim }) => isTrue(claim));
  const lies = judged.filter(({ claim }) => !isTrue(claim));
  const words = count(judged, 'article words');
  const differs = count(judged, 'differs');
  return {
    [`${name}.true.count`]: truths.length,
    [`${name}.false.count`]: lies.length,
    [`${name}.words.count`]: words,
    [`${name}.words.coverage`]: words / judged.length,
    [`${name}.words.precision`]: count(truths, 'article words') / words,
    [`${name}.differs.precision`]: count(lies, 'differs') / differs,
    [`${name}.false.differs`]: count(lies, 'differs') / lies.length,
    [`${name}.true.differs`]: count(truths, 'differs') / truths.length,
    [`${name}.true.unmatched`]: count(truths, 'not matched') / truths.length,
    [`${name}.false.unmatched`]: count(lies, 'not matched') / lies.length,
  };
}

/** In the trial of the wording a claim whose meaning changed is false. */
export function isTrue(claim: JudgedClaim['claim']): boolean {
  return claim.strict ? claim.strict !== 'M' : claim.true;
}

function count(judged: readonly JudgedClaim[], standing: Standing): number {
  return judged.filter((each) => each.standing === standing).length;
}
