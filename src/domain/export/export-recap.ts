import { claimsOf } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import type { WebSentence } from '#domain/analysis/web-source.ts';
import { findSentence, sentenceText } from '#domain/article/article.ts';
import type { Recap } from '#domain/recap/recap.ts';
import type { ClaimRef } from '#domain/recap/recap-parts.ts';
import type { RecapRun, RecapStatement, RecapTheme } from '#domain/recap/recap-run.ts';
import type { Story } from '#domain/story/story.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { interfaceLanguage, message, plural } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { provenanceInWords } from '#i18n/provenance-in-words.ts';
import { inList } from '#i18n/punctuation.ts';
import { reportedOtherwise } from '#i18n/web-source-in-words.ts';
import { markdownLink, markdownText } from './export-markdown-text.ts';
import { noteInWords, reasonsInWords } from './recap-words.ts';

/** The part of a recap written by a model that is still valid. */
export interface WrittenByModel {
  run: RecapRun;
  themes: readonly RecapTheme[];
}

/**
 * A recap as Markdown under its own heading. Every statement ends with a link to its sentence on the original
 * page; what articles and models wrote stays text. Themes written by a model replace those made on the device.
 */
export function recapAsMarkdown(
  recap: Recap,
  stories: readonly Story[],
  heading: string,
  byModel: WrittenByModel | null = null,
): string {
  const byId = new Map(stories.map((story) => [story.article.id, story]));
  const told = (ref: ClaimRef) => toldClaim(byId.get(ref.articleId), ref.claimId);
  const titled = (id: string) => {
    const article = byId.get(id)?.article;
    return article ? markdownLink(article.title, article.url) : '';
  };
  const either = new Intl.ListFormat(interfaceLanguage(), { type: 'disjunction' });
  const part = (title: string, lines: string[]) =>
    lines.length > 0 ? [`## ${title}`, lines.join('\n')] : [];
  const under = (line: string, refs: readonly ClaimRef[]) =>
    [`- ${line}`, ...refs.map((ref) => `  - ${told(ref)}`)].join('\n');
  return `${[
    `# ${markdownText(heading)}`,
    ...(recap.note ? [markdownText(noteInWords(recap.note))] : []),
    ...part(
      message('recapMattered'),
      recap.mattered.map(({ articleId, reasons, ref }) =>
        under(
          `**${titled(articleId)}** ${markdownText(reasonsInWords(reasons))}`,
          ref ? [ref] : [],
        ),
      ),
    ),
    ...part(
      message('recapDisagreements'),
      recap.disagreements.map(({ subject, sides }) =>
        under(
          message(
            'recapDisagreement',
            `**${markdownText(subject)}**`,
            either.format(sides.map(({ figure }) => markdownText(figure))),
          ),
          sides.map(({ ref }) => ref),
        ),
      ),
    ),
    ...part(
      message('recapElsewhere'),
      recap.elsewhere.map(({ ref, alike, otherwise }) =>
        [
          `- ${told(ref)}`,
          ...(alike.length > 0
            ? [
                `  - ${markdownText(plural('webAlsoReported', alike.length, ''))} ${inList(alike.map(pageOf))}`,
              ]
            : []),
          ...otherwise.map(
            ({ said, claimed, found }) =>
              `  - ${markdownText(reportedOtherwise(said.source.site, claimed, found))} ${pageOf(said)}`,
          ),
        ].join('\n'),
      ),
    ),
    ...(byModel ? themesByModel(byModel, byId) : []),
    ...part(
      message('recapThemes'),
      (byModel ? [] : recap.themes).map(({ name, refs }) =>
        under(`**${markdownText(name)}**`, refs),
      ),
    ),
    ...part(
      message('recapOrganizations'),
      recap.organizations.map(({ name, refs }) => under(`**${markdownText(name)}**`, refs)),
    ),
    ...part(
      message('recapTimeline'),
      recap.timeline.map(({ date, refs }) => under(`**${momentInWords(date)}**`, refs)),
    ),
    ...part(
      message('recapWatch'),
      recap.watch.map(({ prediction, byModel, due, ref }) =>
        under(
          `**${markdownText(prediction)}**${byModel ? ` (${message('modelsOwnPrediction')})` : ''}${due ? ` ${message('recapDueBy', momentInWords(due))}` : ''}`,
          [ref],
        ),
      ),
    ),
  ].join('\n\n')}\n`;
}

/** A page of the web as a link to the passage, with its date. */
function pageOf({ text, source: { url, site, publishedAt } }: WebSentence): string {
  const name = inList([site, publishedAt && momentInWords(publishedAt)]);
  return markdownLink(name, linkToSentence(url, text));
}

function themesByModel(
  { run, themes }: WrittenByModel,
  byId: ReadonlyMap<string, Story>,
): string[] {
  const told = ({ text, claims }: RecapStatement) => {
    const places = claims.map((claim) => placeOfClaim(byId.get(claim.articleId), claim.claimId));
    return `- ${markdownText(text)} (${inList(places.map((place) => place?.link))})`;
  };
  return [
    `## ${message('recapThemesByModel', markdownText(run.model))}`,
    ...themes.flatMap(({ heading, statements }) => [
      ...(heading ? [`### ${markdownText(heading)}`] : []),
      statements.map(told).join('\n'),
    ]),
  ];
}

function toldClaim(story: Story | undefined, claimId: string): string {
  const place = placeOfClaim(story, claimId);
  return place ? `${markdownText(place.text)} (${place.link})` : '';
}

/** A claim's words, and the link to its sentence; null where it has none. */
function placeOfClaim(
  story: Story | undefined,
  claimId: string,
): { text: string; link: string } | null {
  const claim = story?.run && claimsOf(shownOf(story.run)).find(({ id }) => id === claimId);
  const provenance = story && claim ? provenanceOf(claim, story.article) : null;
  const sentence =
    story && claim && findSentence(story.article, claim.evidence.sentenceIds[0] ?? '');
  if (!story || !claim || !provenance || !sentence) return null;
  const { article } = story;
  const place = `${article.siteName} ${provenanceInWords(provenance)}`.trim();
  const link = linkToSentence(article.url, sentenceText(article, sentence));
  return { text: claim.text, link: markdownLink(place, link) };
}
