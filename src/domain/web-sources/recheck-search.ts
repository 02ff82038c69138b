import type { Analysis } from '#domain/analysis/analysis.ts';
import { isSearching, type WebSearch } from '#domain/analysis/web-search.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { siteOf } from '#domain/article/site-of.ts';
import { articleWords } from '#domain/checking/without-foreign-contacts.ts';
import { isAddressedToMachine } from '#domain/prompt-injection/instruction-like.ts';
import { searchPresets } from '#domain/settings/search-services.ts';
import { corroborate } from './corroborate.ts';
import { cutContacts } from './cut-contacts.ts';
import { figuresApart } from './figures-apart.ts';
import { kindOfHost } from './kind-of-source.ts';
import { ownersBeside } from './owners-of-sources.ts';
import { pageBehind } from './page-behind.ts';
import { wordingOf } from './shingles.ts';

/**
 * A search from a file: its pages and their words, and of what Gloss says about them only what is found out again here.
 * That a page was seen to say so is nobody's word but this profile's. Without the Public Suffix List, hosts that share
 * their last two labels count as one owner's: that makes no two sources of one.
 */
export function recheckedSearch(told: WebSearch, article: Article): WebSearch {
  const named = told.sources.map((source) => namedAnew(source, articleWords(article)));
  const wordings = named.map(({ sentences }) => wordingOf(sentences.join('\n')));
  const sources = ownersBeside(article, lastLabels).withOwners(named, wordings);
  const preset = searchPresets.find(
    ({ address }) => address !== '' && new URL(address).host === told.host,
  );
  const { corroboration: _, apart: _apart, ...kept } = told;
  return {
    ...kept,
    status: isSearching(told) || told.status === 'failed' ? 'stopped' : told.status,
    workerId: null,
    resumed: 0,
    failure: null,
    provider: preset?.name ?? hostOnly(told.host),
    host: hostOnly(told.host),
    writing: null,
    sources,
  };
}

/** What the sources say of the article, found out anew. */
export function withFindings(web: WebSearch, article: Article, analysis: Analysis): WebSearch {
  return {
    ...web,
    apart: figuresApart(article, web.sources),
    corroboration: corroborate(analysis, web.sources),
  };
}

function namedAnew({ seen: _, ...source }: WebSource, known: string): WebSource {
  const site = siteOf(source.url);
  const domain = lastLabels(siteOf(pageBehind(source.url)));
  const withoutContacts = (text: string) => cutContacts(text, known, domain).text;
  const sentences = source.sentences.map((text) =>
    isAddressedToMachine(text) ? '' : withoutContacts(text),
  );
  return {
    ...source,
    site,
    domain,
    kind: kindOfHost(site),
    title: isAddressedToMachine(source.title) ? site : withoutContacts(source.title),
    sentences,
    dependsOn: null,
  };
}

function lastLabels(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/** What a file calls a host can be any sentence. */
function hostOnly(host: string): string {
  return /^[a-z\d.:[\]-]{1,255}$/i.test(host) ? host : '';
}
