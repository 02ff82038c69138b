import { claimsOf } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import type { Story } from '#domain/story/story.ts';
import type { RecapTheme } from './recap-run.ts';

/**
 * What of a written recap still stands: a statement is gone with a claim that it was checked against, when the story
 * was deleted, or analysed again and says something else. `gone` counts them.
 */
export function standingThemes(
  themes: readonly RecapTheme[],
  stories: readonly Story[],
): { themes: RecapTheme[]; gone: number } {
  const texts = new Map(
    stories.flatMap(({ article, run }) =>
      run ? claimsOf(shownOf(run)).map(({ id, text }) => [`${article.id} ${id}`, text]) : [],
    ),
  );
  let gone = 0;
  const standing = themes.flatMap((theme) => {
    const statements = theme.statements.filter(({ claims }) =>
      claims.every(({ articleId, claimId, text }) => texts.get(`${articleId} ${claimId}`) === text),
    );
    gone += theme.statements.length - statements.length;
    return statements.length > 0 ? [{ ...theme, statements }] : [];
  });
  return { themes: standing, gone };
}
