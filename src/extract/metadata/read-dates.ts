import { singleSpaced } from '#extract/text/single-spaced.ts';
import { isoMoment } from './iso-moment.ts';
import { inPageOrder, type MarkedElements } from './marked-elements.ts';
import { isOfOtherArticle } from './other-articles.ts';
import { firstMeta, type PageFacts } from './page-facts.ts';
import { dateInAddress, parseVisibleDate } from './parse-visible-date.ts';
import { plainText } from './read-json-ld.ts';

export interface ArticleDates {
  publishedAt: string | null;
  modifiedAt: string | null;
}

const publishedNames =
  'article:published_time og:article:published_time article:published datepublished og:published_time og:pubdate dc.date.issued dcterms.created dcterms.date dc.date dc.date.created date pubdate publishdate publish-date publish_date publication_date parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime article.published article.created created datecreated originalpublicationdate citation_publication_date citation_online_date citation_date rnews:datepublished displaydate bt:pubdate lp.article:published_time last-publish-date'.split(
    ' ',
  );
const modifiedNames =
  'article:modified_time og:article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified lastmod article.updated revised'.split(
    ' ',
  );

/**
 * Times of publication and change in ISO 8601, in the precision given. JSON-LD of the article
 * comes first, then meta tags, the page's own `<time>`, a date in words near the title, and the
 * address.
 */
export function readDates(
  visible: Document,
  facts: PageFacts,
  language: string,
  marked: MarkedElements,
): ArticleDates {
  const publishedAt =
    firstMoment(
      facts.articles.map((article) =>
        plainText(article.datePublished ?? article.dateCreated ?? article.uploadDate),
      ),
    ) ??
    firstMoment(publishedNames.flatMap((name) => facts.meta.get(name) ?? [])) ??
    firstMoment(facts.things.map((thing) => plainText(thing.datePublished))) ??
    markedDate(visible, language, marked) ??
    dateNearTitle(visible, language) ??
    dateInAddress(facts.url) ??
    dateAnywhere(visible, language);
  const modifiedAt =
    firstMoment(facts.articles.map((article) => plainText(article.dateModified))) ??
    firstMoment(modifiedNames.map((name) => firstMeta(facts, name) ?? '')) ??
    firstMoment([
      visible.querySelector('[itemprop~="dateModified"]')?.getAttribute('datetime') ?? '',
    ]);
  return { publishedAt, modifiedAt };
}

function firstMoment(values: string[]): string | null {
  for (const value of values) {
    const moment = value ? isoMoment(value) : null;
    if (moment && moment.length >= 7) return moment;
  }
  return null;
}

const elsewhere =
  'nav, footer, aside, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="teaser" i], [class*="sidebar" i], [id*="sidebar" i], [class*="widget" i], [class*="recent" i], [class*="copyright" i]';

const places = [
  '[itemprop~="datePublished"], time[pubdate], time.published, time.entry-date, [class~="published" i], [property~="datePublished"]',
  'time[datetime]',
  '[class*="date" i]:not(body, [class*="update" i], [class*="validate" i]), [class*="datum" i], [class*="fecha" i], [id*="date" i]:not([id*="update" i]), [class*="publish" i], [class*="posted" i], [class*="timestamp" i], [class*="byline" i], [class*="-meta" i], [class*="_meta" i], [class~="meta" i], [class~="info" i], [class*="dateline" i], time',
];

/** All that any of the places can match by more than a class. */
const notByClass = 'time, [itemprop~="datePublished"], [property~="datePublished"], [id*="date" i]';

/** In an element that says by its tag or its name that it holds a date. */
function markedDate(visible: Document, language: string, marked: MarkedElements): string | null {
  const candidates = inPageOrder(visible.body?.querySelectorAll(notByClass) ?? [], marked.dates);
  const heading = visible.querySelector('h1');
  for (const place of places) {
    let looked = 0;
    for (const element of candidates) {
      if (!element.matches(place)) continue;
      if (looked++ > 30) break;
      const declared =
        element.getAttribute('datetime') ||
        element.getAttribute('content') ||
        element.getAttribute('title') ||
        '';
      const text = singleSpaced(element.textContent ?? '');
      if (!/\d/.test(declared + text) || element.closest(elsewhere)) continue;
      if (isOfOtherArticle(element, heading)) continue;
      const moment =
        (declared && isoMoment(declared)) ||
        (text.length < 250 ? parseVisibleDate(fromPublication(text), language) : null);
      if (moment && moment.length >= 10) return moment;
    }
  }
  return null;
}

const published =
  /(?<![a-zà-ÿ])(?:published|posted|first published|publié|publicad[oa]|publicato|pubblicato|veröffentlicht|erstellt|publicerad|publisert|gepubliceerd)(?![a-zà-ÿ])|입력|등록|公開|发布|發布/i;
const changed =
  /^[^a-zà-ÿ]*(?:(?:last )?(?:updated|modified|edited)|(?:zuletzt )?(?:aktualisiert|geändert)|mise? à jour|modifié|actualizado|atualizado|aggiornato|oppdatert|uppdaterad|opdateret|bijgewerkt)(?![a-zà-ÿ])|^\W*(?:수정|更新)/i;

/** `Updated: …` tells when it was changed, unless the same line says when it was published. */
const isOfChange = (text: string) => changed.test(text) && !published.test(text);
const isOfPublication = (text: string) => !isOfChange(text);

/** What a line says from the word for its publication on; all of it where it has none. */
const fromPublication = (text: string) => text.slice(Math.max(0, text.search(published)));

/** In a short line soon after the first heading, or just before it. */
function dateNearTitle(visible: Document, language: string): string | null {
  const heading = visible.querySelector('h1') ?? visible.querySelector('h2');
  if (!heading || !visible.body) return null;
  const walker = visible.createTreeWalker(visible.body, 4);
  const before: string[] = [];
  const after: string[] = [];
  /** What stands behind the beginning of the text. */
  const below: Text[] = [];
  let long = 0;
  let passed = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || /^(SCRIPT|STYLE|NOSCRIPT|OPTION)$/.test(parent.tagName)) continue;
    if (heading.contains(node)) passed = true;
    const text = (node.nodeValue ?? '').trim();
    if (!text) continue;
    if (!passed) before.push(text);
    else if (long < 2) after.push(text);
    else below.push(node as Text);
    if (passed && text.length > 100) long++;
    if (after.length + below.length > 40) break;
  }
  const near = [...after, ...before.slice(-12).reverse()].filter(({ length }) => length <= 160);
  for (const isAsked of [isOfPublication, isOfChange]) {
    for (const text of near) {
      const date = isAsked(text) ? parseVisibleDate(fromPublication(text), language) : null;
      if (date) return date;
    }
  }
  for (const { data, parentElement } of below) {
    const date = data.length > 160 ? null : parseVisibleDate(data, language);
    if (date && parentElement && !isOfOtherArticle(parentElement, heading)) return date;
  }
  return null;
}

/** The last resort: any short line outside menus, rights and comments that is mostly a date. */
function dateAnywhere(visible: Document, language: string): string | null {
  let looked = 0;
  const heading = visible.querySelector('h1');
  for (const element of visible.body?.querySelectorAll(
    'p, span, div, td, li, small, em, i, b, strong, h3, h4, h5, h6',
  ) ?? []) {
    if (element.childElementCount > 2 || looked++ > 1500) continue;
    const text = singleSpaced(element.textContent ?? '');
    if (text.length < 6 || text.length > 90 || !/\d/.test(text)) continue;
    const date = parseVisibleDate(text, language);
    if (date && !element.closest(elsewhere) && !isOfOtherArticle(element, heading)) return date;
  }
  return null;
}
