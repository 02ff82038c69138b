import { type Analysis, claimsOf } from '#domain/analysis/analysis.ts';
import {
  citesWeb,
  sourceIdOf,
  standingOfPassage,
  type WebSource,
  webSentencesIn,
} from '#domain/analysis/web-source.ts';
import { momentShown } from '#domain/story/moment-shown.ts';
import type { Story } from '#domain/story/story.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { message } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { inList } from '#i18n/punctuation.ts';
import { kindInWords, passageInWords } from '#i18n/web-source-in-words.ts';

/** A page of the web as an export tells of it. */
export interface ExportedSource {
  id: string;
  title: string;
  /** Its address, with a text fragment to the first passage. */
  link: string;
  /** Site, date, kind, how its passages stand to the page, and as of when. */
  about: string;
  passages: string[];
  /** A claim cites it. */
  cited: boolean;
}

/** The pages that a search gave for a story; of those that claims cite, only the cited passages. */
export function exportedSources({ run }: Story, analysis: Analysis): ExportedSource[] {
  const { web } = run ?? {};
  if (!web) return [];
  const ids = claimsOf(analysis)
    .filter(citesWeb)
    .flatMap(({ sourceIds }) => sourceIds);
  const asOf =
    web.finishedAt === null ? '' : new Date(momentShown(web.finishedAt)).toISOString().slice(0, 10);
  return web.sources.map((source) => {
    const all = webSentencesIn(source);
    const cited = all.filter(({ id }) => ids.includes(id));
    const shown = cited.length > 0 ? cited : all;
    const { id, title, url, site, publishedAt, kind } = source;
    const standing = standingOfPassage(
      source,
      shown.map((each) => each.id),
    );
    return {
      id,
      title,
      link: linkToSentence(url, shown[0]?.text ?? ''),
      about: inList([
        site,
        publishedAt && momentInWords(publishedAt),
        kind && kindInWords(kind),
        source.wording === 'service' ? message('webInServiceWords') : passageInWords(standing),
        dependence(source),
        asOf && message('webAsOf', momentInWords(asOf)).replace(/\.$/, ''),
      ]),
      passages: shown.map(({ text }) => text),
      cited: cited.length > 0,
    };
  });
}

/** The sources that a claim cites, by which a footnote is numbered; none for a claim of the article. */
export function footnotesOf(claim: Parameters<typeof citesWeb>[0]): string[] {
  return citesWeb(claim) ? [...new Set(claim.sourceIds.map(sourceIdOf))] : [];
}

function dependence({ dependsOn }: WebSource): string {
  return dependsOn ? message('webNoSecondSource') : '';
}
