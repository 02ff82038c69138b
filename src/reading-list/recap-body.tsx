import type { ComponentChildren } from 'preact';
import { claimsOf } from '#domain/analysis.ts';
import { shownOf } from '#domain/analysis-run.ts';
import type { Claim } from '#domain/claim.ts';
import { momentInWords } from '#domain/moment-in-words.ts';
import { provenanceLabel, provenanceOf } from '#domain/provenance.ts';
import type { Recap } from '#domain/recap.ts';
import type { ClaimRef } from '#domain/recap-parts.ts';
import { siteOf } from '#domain/site-of.ts';
import type { Story } from '#domain/story.ts';
import { textDirection } from '#domain/text-direction.ts';
import { addressOfStory } from './route.ts';

interface RecapBodyProps {
  recap: Recap;
  stories: readonly Story[];
}

/** The sections of a recap; one that has nothing to say is not there. */
export function RecapBody({ recap, stories }: RecapBodyProps) {
  const byId = new Map(stories.map((story) => [story.article.id, story]));
  const told = (ref: ClaimRef) => {
    const story = byId.get(ref.articleId);
    return (
      story && <Told key={`${ref.articleId} ${ref.claimId}`} story={story} claimId={ref.claimId} />
    );
  };
  const titled = (articleId: string) => {
    const story = byId.get(articleId);
    return story && <TitleOf story={story} />;
  };
  return (
    <>
      <Part title="What mattered" colour="amber" shown={recap.mattered.length > 0}>
        <ol class="recap-stories">
          {recap.mattered.map(({ articleId, why, ref }) => (
            <li key={articleId}>
              {titled(articleId)}
              {ref && told(ref)}
              <p class="faint">{why}</p>
            </li>
          ))}
        </ol>
      </Part>
      <Part
        title="Where stories disagree on a number"
        colour="rose"
        shown={recap.disagreements.length > 0}
      >
        <ul class="recap-list">
          {recap.disagreements.map(({ subject, sides }) => (
            <li key={`${subject} ${sides.map(({ ref }) => ref.claimId).join()}`}>
              <p class="topic">
                {subject}: {sides.map(({ figure }) => figure).join(' or ')}
              </p>
              {sides.map(({ ref }) => told(ref))}
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Themes" colour="green" shown={recap.themes.length > 0}>
        {recap.themes.map(({ name, refs }) => (
          <section key={name} class="recap-theme">
            <h3>{name}</h3>
            {refs.map(told)}
          </section>
        ))}
        {recap.apart.length > 0 && (
          <section class="recap-theme">
            <h3>By themselves</h3>
            {recap.apart.map(titled)}
          </section>
        )}
      </Part>
      <Part title="Organisations that moved" colour="green" shown={recap.organizations.length > 0}>
        <ul class="recap-list">
          {recap.organizations.map(({ name, stories: count, refs }) => (
            <li key={name}>
              <p class="topic">
                {name}{' '}
                <span class="faint">
                  in {count} {count === 1 ? 'story' : 'stories'}
                </span>
              </p>
              {refs.map(told)}
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Timeline" colour="blue" shown={recap.timeline.length > 0}>
        <ol class="timeline">
          {recap.timeline.map(({ date, refs }) => (
            <li key={`${date} ${refs[0]?.articleId} ${refs[0]?.claimId}`}>
              <p class="label quiet">
                <time dateTime={date}>{momentInWords(date)}</time>
              </p>
              {refs.map(told)}
            </li>
          ))}
        </ol>
      </Part>
      <Part title="To watch" colour="violet" shown={recap.watch.length > 0}>
        <ul class="recap-list">
          {recap.watch.map(({ prediction, likelihood, timeHorizon, due, ref }) => (
            <li key={`${ref.articleId} ${ref.claimId}`}>
              <p class="topic" dir={textDirection(prediction)}>
                {prediction}
              </p>
              {told(ref)}
              <p class="pills">
                {likelihood && <span class="pill">{likelihood}</span>}
                {timeHorizon && <span class="pill">{timeHorizon}</span>}
                {due && <span class="pill">due by {momentInWords(due)}</span>}
              </p>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

interface PartProps {
  title: string;
  colour: string;
  shown: boolean;
  children: ComponentChildren;
}

function Part({ title, colour, shown, children }: PartProps) {
  if (!shown) return null;
  return (
    <section class="recap-part" aria-label={title} data-colour={colour}>
      <h2>
        <span class="section-dot" aria-hidden="true" /> {title}
      </h2>
      {children}
    </section>
  );
}

function TitleOf({ story: { article } }: { story: Story }) {
  return (
    <p class="recap-title" lang={article.language} dir={article.direction}>
      <a href={addressOfStory(article.id)}>{article.title}</a>
    </p>
  );
}

/** A claim in a recap: its words, and the link to its sentence, with the site and paragraph for its name. */
function Told({ story, claimId }: { story: Story; claimId: string }) {
  const { article, run } = story;
  const claim: Claim | undefined =
    run === null ? undefined : claimsOf(shownOf(run)).find(({ id }) => id === claimId);
  const provenance = claim && provenanceOf(claim, article);
  if (!claim || !provenance) return null;
  const site = article.siteName || siteOf(article.canonicalUrl);
  return (
    <p class="recap-claim" dir={textDirection(claim.text)}>
      {claim.text}{' '}
      <a class="chip paragraph" href={addressOfStory(article.id, claim.id)}>
        {site} {provenanceLabel(provenance)}
      </a>
    </p>
  );
}
