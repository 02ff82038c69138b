import { claimsOf } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import { findSentence, sentenceText } from '#domain/article/article.ts';
import type { Recap } from '#domain/recap/recap.ts';
import type { ClaimRef } from '#domain/recap/recap-parts.ts';
import type { RecapRun, RecapStatement, RecapTheme } from '#domain/recap/recap-run.ts';
import type { Story } from '#domain/story/story.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { provenanceLabel } from '#i18n/provenance-label.ts';
import { markdownLink, markdownText } from './export-markdown-text.ts';

/** What of a recap a model wrote still stands. */
export interface WrittenByModel {
  run: RecapRun;
  themes: readonly RecapTheme[];
}

/**
 * A recap as Markdown under a heading of its own. Every statement ends in a link to its sentence on the page it
 * comes from; what articles and models wrote stays text. Themes that a model wrote take the place of its own.
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
  const part = (title: string, lines: string[]) =>
    lines.length > 0 ? [`## ${title}`, lines.join('\n')] : [];
  const under = (line: string, refs: readonly ClaimRef[]) =>
    [`- ${line}`, ...refs.map((ref) => `  - ${told(ref)}`)].join('\n');
  return `${[
    `# ${markdownText(heading)}`,
    ...(recap.note ? [markdownText(recap.note)] : []),
    ...part(
      'What mattered',
      recap.mattered.map(({ articleId, why, ref }) =>
        under(`**${titled(articleId)}** ${markdownText(why)}`, ref ? [ref] : []),
      ),
    ),
    ...part(
      'Where stories disagree on a number',
      recap.disagreements.map(({ subject, sides }) =>
        under(
          `**${markdownText(subject)}**: ${sides.map(({ figure }) => markdownText(figure)).join(' or ')}`,
          sides.map(({ ref }) => ref),
        ),
      ),
    ),
    ...(byModel ? themesByModel(byModel, byId) : []),
    ...part(
      'Themes',
      (byModel ? [] : recap.themes).map(({ name, refs }) =>
        under(`**${markdownText(name)}**`, refs),
      ),
    ),
    ...part(
      'Organisations that moved',
      recap.organizations.map(({ name, refs }) => under(`**${markdownText(name)}**`, refs)),
    ),
    ...part(
      'Timeline',
      recap.timeline.map(({ date, refs }) => under(`**${momentInWords(date)}**`, refs)),
    ),
    ...part(
      'To watch',
      recap.watch.map(({ prediction, due, ref }) =>
        under(`**${markdownText(prediction)}**${due ? ` Due by ${momentInWords(due)}.` : ''}`, [
          ref,
        ]),
      ),
    ),
  ].join('\n\n')}\n`;
}

function themesByModel(
  { run, themes }: WrittenByModel,
  byId: ReadonlyMap<string, Story>,
): string[] {
  const told = ({ text, claims }: RecapStatement) => {
    const places = claims.map((claim) => placeOfClaim(byId.get(claim.articleId), claim.claimId));
    return `- ${markdownText(text)} (${places.map((place) => place?.link).join(', ')})`;
  };
  return [
    `## Themes, written by ${markdownText(run.model)} and checked against the claims they link to`,
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
  const place = `${article.siteName} ${provenanceLabel(provenance)}`.trim();
  const link = linkToSentence(article.url, sentenceText(article, sentence));
  return { text: claim.text, link: markdownLink(place, link) };
}
