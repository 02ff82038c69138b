import { type MessageKey, message, plural } from './message.ts';
import { momentInWords } from './moment-in-words.ts';

type Standing = 'from a passage' | 'seen on the page' | 'not on the page';
type Kind = 'news' | 'company' | 'government' | 'encyclopedia';

const standingKeys: Record<Standing, MessageKey> = {
  'from a passage': 'webFromPassage',
  'seen on the page': 'webSeenOnPage',
  'not on the page': 'webNotOnPage',
};

const kindKeys: Record<Kind, MessageKey> = {
  news: 'webKindNews',
  company: 'webKindCompany',
  government: 'webKindGovernment',
  encyclopedia: 'webKindEncyclopedia',
};

/** How a passage stands to its page, e.g. `from a passage`. */
export function passageInWords(standing: Standing): string {
  return message(standingKeys[standing]);
}

export function kindInWords(kind: Kind): string {
  return message(kindKeys[kind]);
}

/** That a source says something else of a claim: its words in the place of the claim's, or that they are lacking. */
export function reportedOtherwise(site: string, claimed: string, found: string | null): string {
  return found === null
    ? message('webReportedWithout', site, claimed)
    : message('webReportedDifferently', site, found, claimed);
}

const day = 86_400_000;
/** From here on the date says more than a number of days. */
const longest = 60;

/**
 * When a source was published, beside the article: `same day`, `3 days later`, `2 days earlier`; the date where that is
 * farther off, less precise, or the article has none. Empty where the source has no date.
 */
export function timeBesideArticle(source: string | null, article: string | null): string {
  if (!source) return '';
  const [one, other] = [source, article ?? ''].map((moment) => moment.slice(0, 10));
  if (!one || !other || one.length < 10 || other.length < 10) return momentInWords(source);
  const days = Math.round((Date.parse(one) - Date.parse(other)) / day);
  if (Number.isNaN(days) || Math.abs(days) > longest) return momentInWords(source);
  if (days === 0) return message('webSameDay');
  return days > 0 ? plural('webDaysLater', days) : plural('webDaysEarlier', -days);
}
