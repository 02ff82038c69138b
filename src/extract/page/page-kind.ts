import type { ArticleKind } from '#domain/article/article.ts';
import type { UnreadableReason } from '#domain/article/tab-state.ts';
import { kindAt, letter } from '#domain/text/character-kinds.ts';
import { firstMeta, type PageFacts } from '#extract/metadata/page-facts.ts';
import { plainText, typesOf } from '#extract/metadata/read-json-ld.ts';
import type { PageBlock } from './collect-blocks.ts';

/** What kind of article the chosen blocks are, by what the page declares and how it is built. */
export function articleKindOf(
  facts: PageFacts,
  title: string,
  section: string | null,
  blocks: PageBlock[],
  all: readonly PageBlock[] = blocks,
): ArticleKind {
  const types = facts.articles.flatMap(typesOf);
  const place = `${section ?? ''} ${plainText(facts.articles[0]?.articleSection)} ${pathOf(facts.url)}`;
  if (types.includes('LiveBlogPosting') || isLiveBlog(facts, title, blocks)) return 'live blog';
  if (
    types.includes('OpinionNewsArticle') ||
    /(^|[\s/_-])(opinion|opinions|op-?ed|editorials?|columns?|columnists?|kolumnen?|meinung|kommentare?|leitartikel|tribunes?|opinión|opinioni|opinião|editoriale|мнения?|رأي|राय|मत|社説|社论|사설|오피니언)([\s/_-]|$)/i.test(
      place,
    )
  ) {
    return 'opinion';
  }
  if (isPressRelease(facts, place, blocks, all)) return 'press release';
  if (isInterview(title, place, blocks)) return 'interview';
  if (isList(title, blocks)) return 'list';
  return isVideoOrAudio(facts, types, blocks) ? 'video or audio' : 'article';
}

const pathOf = (url: string) => {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    // A stray percent sign in the address: as it stands then.
    return new URL(url).pathname;
  }
};

/** Several entries that each begin with a time of day. */
function isLiveBlog(facts: PageFacts, title: string, blocks: PageBlock[]): boolean {
  const timed = blocks.filter(
    ({ text }) => text.length < 120 && /^\W*\d{1,2}[:.h]\d{2}\b/.test(text),
  ).length;
  const named =
    /live-?(blog|ticker|updates?)|newsblog|(^|[/-])live([/-]|$)|minuto-a-minuto|en-direct|liveblog/i;
  const isNamed =
    named.test(facts.url) ||
    /live ?(blog|ticker|updates?)|newsblog|minuto a minuto|en direct/i.test(title);
  return timed >= 6 || (isNamed && timed >= 3);
}

function isPressRelease(
  facts: PageFacts,
  place: string,
  blocks: PageBlock[],
  all: readonly PageBlock[],
): boolean {
  if (
    /press-?releases?|pressemitteilung(en)?|presse-?mitteilung|communiques?-de-presse|comunicados?-de-prensa|comunicati-stampa|newswire|presseportal|medienmitteilung/i.test(
      `${place} ${facts.url}`,
    )
  )
    return true;
  // A label that stands alone is no part of the text.
  if (all.some(({ text }) => text.length < 60 && /^for immediate release\b/i.test(text)))
    return true;
  return blocks
    .slice(0, 3)
    .some(({ text }) =>
      /^(for immediate release|pressemitteilung|communiqué de presse|comunicado de prensa|comunicato stampa)\b|\/(PRNewswire|Business Wire|GLOBE NEWSWIRE)\//i.test(
        text,
      ),
    );
}

/** Questions that stand alone, again and again, each with an answer under it. */
function isInterview(title: string, place: string, blocks: PageBlock[]): boolean {
  const asked = blocks.filter(({ text, element }, at) => {
    if (!/[?？؟]["”»’]?$/.test(text) || text.length > 400 || blocks[at + 1] === undefined)
      return false;
    return (
      /^H[1-6]$/.test(element.tagName) ||
      element.querySelector('b, strong, em') !== null ||
      isOfSpeaker(text)
    );
  }).length;
  const named =
    /interview|entrevista|intervista|entretien|интервью|مقابلة|साक्षात्कार|专访|インタビュー|인터뷰/i.test(
      `${title} ${place}`,
    );
  return asked >= 6 || (named && asked >= 3);
}

/** `Jane Roe: How did it begin?` */
const isOfSpeaker = (text: string) =>
  text.lastIndexOf(':', 33) > 0 && /^[\p{Lu}][\p{L} .]{1,30}:/u.test(text);

function isList(title: string, blocks: PageBlock[]): boolean {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const numbered = headings.filter(({ text }) => /^\W*\d{1,3}[.):\s]/.test(text)).length;
  if (numbered >= 4) return true;
  const count = promisedIn(title);
  return (
    count >= 3 &&
    count <= 100 &&
    headings.length >= count * 0.8 &&
    headings.length <= count * 1.6 + 2
  );
}

/** How many things a title promises, as in `7 ways to …`; 0 for none. */
function promisedIn(title: string): number {
  const figures = title.matchAll(
    /(?<=^|\s)(\d{1,3})\s+(?!%|percent|prozent|million|billion|jahre|years|people|dead|tote)/gi,
  );
  for (const { index, 0: whole, 1: figure } of figures) {
    if (kindAt(title, index + whole.length) & letter) return Number(figure);
  }
  return 0;
}

function isVideoOrAudio(facts: PageFacts, types: string[], blocks: PageBlock[]): boolean {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (/^(video|music|audio)/i.test(firstMeta(facts, 'og:type') ?? '') && length < 3000) return true;
  const media = facts.things.some((thing) =>
    typesOf(thing).some((type) =>
      /^(VideoObject|AudioObject|PodcastEpisode|RadioEpisode|TVEpisode)$/.test(type),
    ),
  );
  return media && types.length === 0 && length < 3000;
}

/**
 * Why a page is no article, in the order in which it is told: a page that asks to sign in, results
 * of a search, a gallery, a front page, an app that has not come up. `words` is what was chosen,
 * `linked` the share of the page's words that stand in links. Null for an article.
 */
export function unreadableReason(
  live: Document,
  facts: PageFacts,
  words: number,
  linked: number,
  pageWords: number,
  hidden: number,
): UnreadableReason | null {
  const things = facts.things.flatMap(typesOf);
  const isDeclared =
    facts.articles.length > 0 || /article/i.test(firstMeta(facts, 'og:type') ?? '');
  const path = pathOf(facts.url);
  // Many an article carries a form to sign in at its head: it is a wall where nothing else is there.
  const onlyForm = !isDeclared && words < 120 && pageWords < 250;
  if ((words < fewestOfTeaser || onlyForm) && live.querySelector('input[type="password"]'))
    return 'sign-in';
  if (
    things.includes('SearchResultsPage') ||
    (!isDeclared &&
      linked > (asksFor.test(facts.url) ? 0.1 : 0.4) &&
      /(^|\/)(search|suche|recherche|buscar|busca|buscador|cerca|ricerca|поиск)(\/|$|\.)/i.test(
        path,
      ))
  )
    return 'search results';
  if (things.some((type) => /^(ImageGallery|MediaGallery)$/.test(type)) && words < 150)
    return 'gallery';
  const isFront = linked > 0.6 && words < 150 && !isDeclared && !isOfOneStory(path);
  if (words >= fewestWords && !isFront) {
    return !isDeclared && path === '/' && linked > 0.5 && words < pageWords * 0.25
      ? 'section front'
      : null;
  }
  if (!isDeclared && linked > 0.45 && pageWords > 120) return 'section front';
  if (
    pageWords < 15 &&
    (hidden > 40 || live.querySelector('#root, #app, #__next, app-root, [data-reactroot]'))
  )
    return 'not loaded';
  if (pageWords < 5) return 'no article';
  return words > 0 ? 'too short' : 'no article';
}

/** An address that carries what was searched for. */
const asksFor = /[?&](q|query|s|search|keywords?|text|term|suche|busca|wd)=/i;

/** A path that ends in the words of a title or in the number of a story; fronts have a word or two. */
const isOfOneStory = (path: string) =>
  /\/(?=[^/]*\p{L})(?:[^/]+-){3,}[^/-]+\/?$|\/[^/]*\d{5,}[^/]*\/?$/u.test(path);

/** A beginning of this many words is worth reading, though the rest needs a subscription. */
const fewestOfTeaser = 40;

/** Fewer words than this are no article. */
const fewestWords = 30;
