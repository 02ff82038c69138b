import { digit, ideograph, kindAt, letter } from '#domain/text/character-kinds.ts';
import { softHyphen, unseen } from '#domain/text/invisible-characters.ts';
import { lettersOf } from '#extract/text/letters-of.ts';
import { singleSpaced } from '#extract/text/single-spaced.ts';
import type { MarkedElements } from './marked-elements.ts';
import { firstMeta, type PageFacts } from './page-facts.ts';
import { plainText } from './read-json-ld.ts';

/**
 * The title as the reader sees it. A visible heading wins when another source (JSON-LD, OpenGraph,
 * the tab's title) agrees with it, since those are often written for search engines; a lone `h1`
 * wins even alone. Without one, the best of the others, without the names of site and section.
 */
export function readTitle(
  visible: Document,
  facts: PageFacts,
  siteNames: string[],
  marked: MarkedElements,
): string {
  const names = siteNames.map(key).filter((name) => name.length > 1);
  const declared = declaredTitles(visible, facts, names);
  // On most pages the only heading of the first rank says what is declared: nothing outweighs it.
  const [own, another] = visibleHeadings(marked.titles.filter(({ tagName }) => tagName === 'H1'));
  if (own && !another) {
    const letters = key(own.text);
    const isOwn = isTelling(letters) && declared.some((title) => key(title) === letters);
    if (isOwn && !names.includes(letters)) return own.text;
  }
  const known = declared.map(knownTitle);
  const headings = visibleHeadings(marked.titles);
  const lone = headings.filter(({ level }) => level === 1).length === 1;
  let best = '';
  let bestScore = 1.4;
  for (const heading of headings) {
    const text = withoutKicker(heading.element, heading.text, known);
    const score = scoreOf(text, heading, known, names, lone);
    if (score > bestScore) {
      best = text;
      bestScore = score;
    }
  }
  const named = headings.find(
    ({ level, marked, text }) => level <= 2 && marked && !names.includes(key(text)),
  );
  return best || withoutSite(declared[0] ?? '', names) || (named?.text ?? '');
}

interface Heading {
  element: Element;
  text: string;
  level: number;
  /** Marked as the headline by microdata or by its name. */
  marked: boolean;
}

function declaredTitles(visible: Document, facts: PageFacts, names: string[]): string[] {
  const [article] = facts.articles;
  return [
    plainText(article?.headline),
    firstMeta(facts, 'og:title') ?? '',
    firstMeta(
      facts,
      'twitter:title',
      'dc.title',
      'dcterms.title',
      'parsely-title',
      'sailthru.title',
      'title',
    ) ?? '',
    plainText(article?.name),
    visible.title,
  ]
    .map((title) => withoutSite(tidy(title), names))
    .filter((title) => title && !names.includes(key(title)));
}

const titlePlaces =
  'h1, h2, [itemprop~="headline"], [itemprop="name"], [class*="title" i]:is(div, p, span, h3, td), [class*="headline" i]:is(div, p, span, h3)';

function visibleHeadings(titles: readonly Element[]): Heading[] {
  const headings: Heading[] = [];
  for (const element of titles) {
    if (headings.length > 50) break;
    if (!element.matches(titlePlaces)) continue;
    if (element.closest('nav, footer, aside, [hidden], [aria-hidden="true"]')) continue;
    const text = tidy(element.textContent ?? '');
    if (text.length < 3 || text.length > 400) continue;
    const level = /^H[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : 7;
    const marked = /headline|(entry|post|article|page|story|content)[-_]?title/i.test(
      `${element.getAttribute('itemprop')} ${element.getAttribute('class')}`,
    );
    headings.push({ element, text, level, marked });
  }
  return headings;
}

function scoreOf(
  text: string,
  heading: Heading,
  declared: KnownTitle[],
  names: string[],
  lone: boolean,
): number {
  const letters = key(text);
  if (letters.length < 2 || names.includes(letters)) return 0;
  let agreement = 0;
  let mine: Set<string> | undefined;
  for (const title of declared) {
    const inPieces = piecesShared(letters, title);
    if (inPieces === null) mine ??= wordsOf(text);
    agreement = Math.max(agreement, inPieces ?? wordsShared(mine ?? wordsOf(text), title.words));
  }
  let score = agreement;
  if (heading.level === 1) score += 1 + (lone && isTelling(letters) ? 0.5 : 0);
  if (heading.level > 2 && agreement < 2) score -= 0.7;
  if (heading.marked) score += 0.3;
  return score;
}

/** Long enough for more than a label; a Chinese or Japanese character says as much as several letters. */
const isTelling = (letters: string) => letters.length > (kindAt(letters, 0) & ideograph ? 3 : 8);

/** A declared title in the forms that headings are compared with. */
interface KnownTitle {
  title: string;
  letters: string;
  parts: string[];
  words: Set<string>;
}

const knownTitle = (title: string): KnownTitle => ({
  title,
  letters: key(title),
  parts: partsOf(title).map(key),
  words: wordsOf(title),
});

/** 3 for the same words, 2 for most of them in one piece; null for neither. */
function piecesShared(letters: string, title: KnownTitle): number | null {
  const other = title.letters;
  if (!other) return 0;
  if (letters === other) return 3;
  if (title.parts.includes(letters)) return letters.length > 7 ? 2.6 : 1;
  const [short, long] = letters.length < other.length ? [letters, other] : [other, letters];
  return long.includes(short) && short.length > long.length * 0.4 ? 2 : null;
}

/** Up to 1.5 for shared words. */
function wordsShared(mine: Set<string>, theirs: Set<string>): number {
  let common = 0;
  for (const word of mine) if (theirs.has(word)) common++;
  return (1.5 * common) / Math.max(3, Math.min(mine.size, theirs.size));
}

/** The headline alone where a kicker or a subtitle stands in the same heading. */
function withoutKicker(element: Element, text: string, declared: KnownTitle[]): string {
  if (!element.childElementCount) return text;
  const whole = key(text);
  if (declared.some(({ letters }) => letters === whole)) return text;
  for (const part of element.querySelectorAll('*')) {
    const inner = tidy(part.textContent ?? '');
    if (inner.length <= 8) continue;
    const own = key(inner);
    if (declared.some(({ letters }) => letters === own)) return inner;
  }
  for (const { title, letters } of declared) {
    if (
      letters.length > 12 &&
      letters.length > whole.length * 0.4 &&
      letters !== whole &&
      (whole.startsWith(letters) || whole.endsWith(letters))
    ) {
      return title;
    }
  }
  return text;
}

const separator = /\s+[|•·»«›‹–—―-]+\s+|\s*[|»«]\s*|:\s+| \/ /u;

const partsOf = (title: string) => title.split(separator).filter(Boolean);

/** Of a longer one no more is ever shown, and the marks in it are gone through again and again. */
const longestTitle = 2000;

const hidden = new RegExp(`[${softHyphen}${unseen}]`, 'g');
const tidy = (text: string) => singleSpaced(text.slice(0, longestTitle).replace(hidden, ''));

const key = lettersOf;

/** Words of three letters and more, in lower case; of shorter runs each Chinese or Japanese character. */
function wordsOf(text: string): Set<string> {
  const lower = text.toLowerCase();
  const words = new Set<string>();
  for (let at = 0; at < lower.length; ) {
    let end = at;
    while (kindAt(lower, end) & (letter | digit)) end++;
    if (end - at > 2) words.add(lower.slice(at, end));
    else if (kindAt(lower, at) & ideograph) {
      end = at + 1;
      words.add(lower.charAt(at));
    }
    at = Math.max(end, at + 1);
  }
  return words;
}

/** Takes names of the site off either end, again and again, and a section beside them. */
function withoutSite(title: string, names: string[]): string {
  let rest = title;
  for (let round = 0; round < 4; round++) {
    const last = lastPart(rest);
    if (last && isSite(last.part, names)) {
      rest = last.before;
      continue;
    }
    const start = /^([^|•·»«›–—]{2,60}?)\s*(?:\s[|•·»«›–—―-]+|[|»])\s+(.+)$/u.exec(rest);
    if (!start?.[1] || !start[2] || !isSite(start[1], names)) break;
    rest = start[2];
  }
  return rest;
}

function lastPart(title: string): { before: string; part: string } | null {
  const match = /^(.+)(?:\s[|•·»«›–—―-]+|\s?[|»])\s+(.{2,60})$/u.exec(title);
  return match?.[1] && match[2] ? { before: match[1].trim(), part: match[2] } : null;
}

function isSite(part: string, names: string[]): boolean {
  const letters = key(part);
  return (
    letters.length > 1 &&
    names.some(
      (name) =>
        name === letters ||
        (letters.length > 3 && name.includes(letters)) ||
        (name.length > 4 && letters.includes(name)),
    )
  );
}
