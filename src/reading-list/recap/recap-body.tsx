import { reasonsInWords } from '#domain/export/recap-words.ts';
import type { Recap } from '#domain/recap/recap.ts';
import type { ClaimRef } from '#domain/recap/recap-parts.ts';
import type { Story } from '#domain/story/story.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { likelihoodInWords } from '#i18n/likelihood-in-words.ts';
import { interfaceLanguage, message, plural } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { addressOfStory } from '#reading-list/navigation/route.ts';
import { AiPrediction } from '#ui/claims/ai-prediction.tsx';
import { claimOf, RecapClaimLink } from './recap-claim-link.tsx';
import { RecapElsewhere } from './recap-elsewhere.tsx';
import { RecapPart } from './recap-part.tsx';

interface RecapBodyProps {
  recap: Recap;
  stories: readonly Story[];
}

/** The sections of a recap; empty ones are left out. */
export function RecapBody({ recap, stories }: RecapBodyProps) {
  const either = new Intl.ListFormat(interfaceLanguage(), { type: 'disjunction' });
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
      <RecapPart title={message('recapMattered')} color="amber" shown={recap.mattered.length > 0}>
        <ol class="recap-stories">
          {recap.mattered.map(({ articleId, reasons, ref }) => (
            <li key={articleId}>
              {titled(articleId)}
              {ref && told(ref)}
              <p class="faint">{reasonsInWords(reasons)}</p>
            </li>
          ))}
        </ol>
      </RecapPart>
      <RecapPart
        title={message('recapDisagreements')}
        color="rose"
        shown={recap.disagreements.length > 0}
      >
        <ul class="recap-list">
          {recap.disagreements.map(({ subject, sides }) => (
            <li key={`${subject} ${sides.map(({ ref }) => ref.claimId).join()}`}>
              <p class="topic">
                {message(
                  'recapDisagreement',
                  subject,
                  either.format(sides.map(({ figure }) => figure)),
                )}
              </p>
              {sides.map(({ ref }) => told(ref))}
            </li>
          ))}
        </ul>
      </RecapPart>
      <RecapPart title={message('recapElsewhere')} color="grey" shown={recap.elsewhere.length > 0}>
        <ul class="recap-list">
          {recap.elsewhere.map((one) => (
            <li key={`${one.ref.articleId} ${one.ref.claimId}`}>
              {told(one.ref)}
              <RecapElsewhere said={one} />
            </li>
          ))}
        </ul>
        <p class="faint">{message('webNoProof')}</p>
      </RecapPart>
      <RecapPart title={message('recapThemes')} color="green" shown={recap.themes.length > 0}>
        {recap.themes.map(({ name, refs }) => (
          <section key={name} class="recap-theme">
            <h3>{name}</h3>
            {refs.map(told)}
          </section>
        ))}
        {recap.apart.length > 0 && (
          <section class="recap-theme">
            <h3>{message('listRecapApart')}</h3>
            {recap.apart.map(titled)}
          </section>
        )}
      </RecapPart>
      <RecapPart
        title={message('recapOrganizations')}
        color="green"
        shown={recap.organizations.length > 0}
      >
        <ul class="recap-list">
          {recap.organizations.map(({ name, stories: count, refs }) => (
            <li key={name}>
              <p class="topic">
                {name} <span class="faint">{plural('listRecapInStories', count)}</span>
              </p>
              {refs.map(told)}
            </li>
          ))}
        </ul>
      </RecapPart>
      <RecapPart title={message('recapTimeline')} color="blue" shown={recap.timeline.length > 0}>
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
      </RecapPart>
      <RecapPart title={message('recapWatch')} color="violet" shown={recap.watch.length > 0}>
        <ul class="recap-list">
          {recap.watch.map(({ prediction, byModel, likelihood, timeHorizon, due, ref }) => (
            <li key={`${ref.articleId} ${ref.claimId}`}>
              <p class="topic" dir={textDirection(prediction)}>
                {prediction} {byModel && <AiPrediction />}
              </p>
              {told(ref)}
              <p class="pills">
                {likelihood && <span class="pill">{likelihoodInWords(likelihood)}</span>}
                {timeHorizon && <span class="pill">{timeHorizon}</span>}
                {due && <span class="pill">{message('recapDueBy', momentInWords(due))}</span>}
              </p>
            </li>
          ))}
        </ul>
      </RecapPart>
    </>
  );
}

function TitleOf({ story: { article } }: { story: Story }) {
  return (
    <p class="recap-title" lang={article.language} dir={article.direction}>
      <a href={addressOfStory(article.id)}>{article.title}</a>
    </p>
  );
}

/** A claim in a recap: its words, and the link to its sentence. */
function Told({ story, claimId }: { story: Story; claimId: string }) {
  const claim = claimOf(story, claimId);
  if (!claim) return null;
  return (
    <p class="recap-claim" dir={textDirection(claim.text)}>
      {claim.text} <RecapClaimLink story={story} claim={claim} />
    </p>
  );
}
