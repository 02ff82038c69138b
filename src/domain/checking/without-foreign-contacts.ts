import type { Analysis } from '#domain/analysis/analysis.ts';
import { type Claim, holds } from '#domain/analysis/claim.ts';
import { mapClaims } from '#domain/analysis/map-claims.ts';
import type { Article } from '#domain/article/article.ts';
import { foreignContacts } from './foreign-address.ts';

/** As far as `contactsIn` reads; nothing that is shown is longer. */
const mostRead = 20_000;

/** What stands where something was taken out. */
const gap = '…';

/**
 * An analysis whose words that rest on no evidence name no address, number, account or command that the article
 * does not: it is told by a model, or by a file, and nothing else checks them. The words around it stay.
 */
export function withoutForeignContacts(analysis: Analysis, article: Article): Analysis {
  const source = articleWords(article);
  const clean = (text: string) => withoutContacts(text, source);
  const cleaned = mapClaims(analysis, (claim) => cleanClaim(claim, clean));
  const { tldr, competitors, technicalDeepDive, implications, timeline, limitations } = cleaned;
  if (tldr) {
    const whoShouldCare = tldr.content.whoShouldCare.map(clean);
    cleaned.tldr = { ...tldr, content: { ...tldr.content, whoShouldCare } };
  }
  if (competitors?.content) {
    const { organizations, rows } = competitors.content;
    cleaned.competitors = {
      ...competitors,
      content: {
        ...competitors.content,
        organizations: organizations.map(({ name, relation }) => ({
          name: clean(name),
          relation: clean(relation),
        })),
        rows: rows.map((row) => ({ ...row, feature: clean(row.feature) })),
      },
    };
  }
  if (technicalDeepDive) {
    const content = technicalDeepDive.content.map((one) => ({ ...one, topic: clean(one.topic) }));
    cleaned.technicalDeepDive = { ...technicalDeepDive, content };
  }
  if (implications) {
    const content = implications.content.map((one) => ({
      ...one,
      prediction: clean(one.prediction),
      timeHorizon: one.timeHorizon === null ? null : clean(one.timeHorizon),
    }));
    cleaned.implications = { ...implications, content };
  }
  if (timeline) {
    const content = timeline.content.map((one) => ({ ...one, dateText: clean(one.dateText) }));
    cleaned.timeline = { ...timeline, content };
  }
  if (limitations) {
    cleaned.limitations = { ...limitations, content: limitations.content.map(clean) };
  }
  return cleaned;
}

/** The same for the names of rows and columns of an answer's table, by the claim whose cell they name. */
export function labelsWithoutContacts(
  cells: Readonly<Record<string, { row: string; column: string }>>,
  article: Article,
): Record<string, { row: string; column: string }> {
  const source = articleWords(article);
  return Object.fromEntries(
    Object.entries(cells).map(([id, { row, column }]) => [
      id,
      { row: withoutContacts(row, source), column: withoutContacts(column, source) },
    ]),
  );
}

/** Advice, background and conclusions rest on nothing; nor does what was not found. */
function cleanClaim(claim: Claim, clean: (text: string) => string): Claim {
  const rests = claim.origin === 'article' && !claim.inferred && holds(claim.evidence);
  const text = rests ? claim.text : clean(claim.text);
  return text === claim.text ? claim : { ...claim, text };
}

/** A text that a model wrote, without what would have the reader call, pay or run something that `source` does not give. */
export function withoutContacts(told: string, source: string): string {
  const text = told.slice(0, mostRead);
  const foreign = foreignContacts(text, source);
  if (foreign.length === 0) return text;
  let cleaned = '';
  let at = 0;
  for (const { start, end } of foreign) {
    cleaned += text.slice(at, start) + gap;
    at = end;
  }
  return cleaned + text.slice(at);
}

const sources = new WeakMap<Article, string>();

/** All that the article says, its links and its own address among it. */
export function articleWords(article: Article): string {
  const known = sources.get(article);
  if (known !== undefined) return known;
  const { title, siteName, authors, url, canonicalUrl, links, text } = article;
  const addresses = links.map((link) => link.url);
  const source = [title, siteName, ...authors, url, canonicalUrl, ...addresses, text].join('\n');
  sources.set(article, source);
  return source;
}
