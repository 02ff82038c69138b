import { claimsOf } from './analysis.ts';
import { shownOf } from './analysis-run.ts';
import { findSentence, sentenceText } from './article.ts';
import { markdownLink, markdownText } from './export-markdown-text.ts';
import { momentInWords } from './moment-in-words.ts';
import { provenanceLabel, provenanceOf } from './provenance.ts';
import type { Recap } from './recap.ts';
import type { ClaimRef } from './recap-parts.ts';
import type { Story } from './story.ts';
import { linkToSentence } from './text-fragment-link.ts';

/**
 * A recap as Markdown under a heading of its own. Every statement ends in a link to its sentence on the page it
 * comes from; what articles and models wrote stays text.
 */
export function recapAsMarkdown(recap: Recap, stories: readonly Story[], heading: string): string {
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
    ...part(
      'Themes',
      recap.themes.map(({ name, refs }) => under(`**${markdownText(name)}**`, refs)),
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

function toldClaim(story: Story | undefined, claimId: string): string {
  const claim = story?.run && claimsOf(shownOf(story.run)).find(({ id }) => id === claimId);
  const provenance = story && claim ? provenanceOf(claim, story.article) : null;
  const sentence =
    story && claim && findSentence(story.article, claim.evidence.sentenceIds[0] ?? '');
  if (!story || !claim || !provenance || !sentence) return '';
  const { article } = story;
  const place = `${article.siteName} ${provenanceLabel(provenance)}`.trim();
  const link = linkToSentence(article.url, sentenceText(article, sentence));
  return `${markdownText(claim.text)} (${markdownLink(place, link)})`;
}
