import type { RecapRun, RecapStatement, RecapTheme } from '#domain/recap/recap-run.ts';
import type { Story } from '#domain/story/story.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { message, plural } from '#i18n/message.ts';
import { claimOf, RecapClaimLink } from './recap-claim-link.tsx';
import { RecapPart } from './recap-part.tsx';

interface WrittenThemesProps {
  run: RecapRun;
  themes: readonly RecapTheme[];
  /** How many of its statements lost their claims. */
  gone: number;
  stories: readonly Story[];
}

/** The themes of a week as a model wrote them, each statement with the claims it was checked against. */
export function WrittenThemes({ run, themes, gone, stories }: WrittenThemesProps) {
  const byId = new Map(stories.map((story) => [story.article.id, story]));
  return (
    <RecapPart title={message('recapThemes')} color="green" shown={themes.length > 0}>
      <p class="faint">{aboutThemes(run, gone)}</p>
      {themes.map(({ heading, statements }) => (
        <section key={`${heading} ${statements[0]?.text}`} class="recap-theme">
          {heading && <h3 dir={textDirection(heading)}>{heading}</h3>}
          {statements.map((statement) => (
            <Statement key={statement.text} statement={statement} byId={byId} />
          ))}
        </section>
      ))}
    </RecapPart>
  );
}

interface StatementProps {
  statement: RecapStatement;
  byId: ReadonlyMap<string, Story>;
}

function Statement({ statement: { text, claims, near }, byId }: StatementProps) {
  return (
    <p class="recap-claim" dir={textDirection(text)}>
      {text}{' '}
      {claims.map(({ articleId, claimId }) => {
        const story = byId.get(articleId);
        const claim = story && claimOf(story, claimId);
        return (
          claim && (
            <RecapClaimLink
              key={`${articleId} ${claimId}`}
              story={story}
              claim={claim}
              near={near}
            />
          )
        );
      })}
    </p>
  );
}

function aboutThemes({ model, withheld }: RecapRun, gone: number): string {
  return [
    message('listRecapWritten', model),
    withheld > 0 ? plural('listRecapWithheld', withheld) : [],
    gone > 0 ? plural('listRecapGone', gone) : [],
  ]
    .flat()
    .join(' ');
}
