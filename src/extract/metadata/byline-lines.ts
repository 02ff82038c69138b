import { digit, kindAt, letter, upper } from '#domain/text/character-kinds.ts';
import { singleSpaced } from '#extract/text/single-spaced.ts';
import { linesOf } from './lines-of.ts';
import { isOfOtherArticle } from './other-articles.ts';
import { parseVisibleDate } from './parse-visible-date.ts';
import { looksLikePerson, peopleIn } from './people-in.ts';

const start =
  /^(?:written|posted|published|geschrieben|verfasst|interview|text|tekst|blog|beitrag|artikel|bericht|kommentar|by|von|autor|author|par|por|di|door|av|af|(?:an?|eine?|une?|una) \S{3,20} )/i;

/** Letters that have a capital form, by and large: with Unicode's own list a pattern compiles for long. */
const cased = 'a-zµÀ-ÖØ-öø-ɏͰ-֏Ḁ-῿';
const name = `[${cased}][${cased}ªº.'’-]+`;

const byline = new RegExp(
  String.raw`^(?:(?:written |posted |published |geschrieben |verfasst |interview |text |an? [a-z-]{3,20} |opinion |analysis |story |report |words )?by|(?:(?:eine? |blog-? ?)?(?:[a-zäöü-]{3,20} )?)?von|(?:une? [a-zà-ÿ-]{3,20} )?par|(?:un[ao]? [a-zà-ÿ-]{3,20} )?(?:por|di)|door|a[fv]|te[xk]s?t|autor(?:[*:]?in)?(?:\/-?(?:autor)?(?:in)?)?|author)\s*:?\s+((${name}(?:\s+(?:de|van|von|der|del|la|bin|al)?\s*${name}){1,3})(?=$|[\s,|•·–-]).*)$`,
  'i',
);

/** `김하늘 기자`: a Korean byline is a name and the word for a reporter, behind the agency's place where there is one. */
const koreanByline =
  /^(?:[[(][^\])]{2,24}[\])]\s*)?([가-힣]{2,5})\s*(?:기자|특파원|논설위원)(?=$|[\s(=·|])/;

/** `文・山田太郎`, `取材・文：山田太郎` */
const japaneseByline =
  /^(?:取材[・･])?(?:文|文責|執筆|筆者|ライター)\s*[・･:：＝／/]\s*([\u3041-\u30fa\u4e00-\u9fef々ー]{2,8}(?:[\s\u3000][\u3041-\u30fa\u4e00-\u9fef々ー]{1,6})?)(?:$|[（(、・\s])/;

/** `4 March 2026 by Jane Roe`, `March 4, 2026 | By Jane Roe` */
const dated = /^(?:\d{1,4}\b|\p{L}{3,9}\.? \d{1,2}\b).{0,20}\d/u;
const afterDate = (text: string) =>
  /\d[^\n]{0,25}?\b((?:by|von|par|por|autor)\s.*)$/i.exec(text)?.[1] ?? text;

/** `By Jane Roe` as a line of its own near the top. */
export function bylineInWords(visible: Document): string[] {
  let looked = 0;
  const heading = visible.querySelector('h1');
  for (const element of visible.body?.querySelectorAll(
    'p, span, div, li, em, i, b, strong, address, small, h4, h5, h6, byline, author',
  ) ?? []) {
    if (element.childElementCount > 5 || looked++ > 1000) continue;
    const opening = firstWords(element);
    const named = (koreanByline.exec(opening) ?? japaneseByline.exec(opening))?.[1];
    if (named) return [named];
    const isDated = dated.test(opening);
    if (!start.test(opening) && !isDated) continue;
    const lines = linesOf(element)
      .split('\n')
      .slice(0, 4)
      .filter(({ length }) => length <= 110);
    const [, line = '', first = ''] =
      lines
        .map((text) => byline.exec(isDated ? afterDate(text) : text))
        .find((match) => match !== null) ?? [];
    if (!(kindAt(first, 0) & upper) || isOfOtherArticle(element, heading)) continue;
    const all = peopleIn([line]);
    const others = all.findIndex((name) => !looksLikePerson(name));
    const people = others < 0 ? all : all.slice(0, others);
    // After a mere comma stands as often the place as a second name, unless each is a part of its own.
    const several = /\s(?:and|und|et|y|e|&)\s/.test(line) || element.childElementCount > 1;
    return several && people.length > 1 ? people : peopleIn([first]).slice(0, 1);
  }
  return [];
}

/** The first text in an element that is more than space, without reading the whole of it. */
function firstWords(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  while (walker.nextNode()) {
    const words = walker.currentNode.nodeValue?.trim();
    if (words) return words;
  }
  return '';
}

/** A paragraph that is nothing but a person's name set off in bold, right above the first prose. */
export function authorAboveText(visible: Document): string[] {
  let looked = 0;
  for (const paragraph of visible.body?.querySelectorAll('p') ?? []) {
    const text = singleSpaced(paragraph.textContent ?? '');
    if (!text) continue;
    if (text.length > 200 || looked++ > 40) return [];
    const set = paragraph.querySelector('strong, b, em');
    if (!set || text.length > 80 || (set.textContent ?? '').trim().length < text.length - 2)
      continue;
    const names = peopleIn([text]);
    if (names.length && names.every(looksLikePerson) && isAboveProse(paragraph)) return names;
  }
  return [];
}

function isAboveProse(paragraph: Element): boolean {
  let next = paragraph.nextElementSibling;
  while (next && !next.textContent?.trim()) next = next.nextElementSibling;
  return next?.tagName === 'P' && (next.textContent ?? '').length > 150;
}

/** `Jane Roe | 4 May 2025` after the title: a short line that is a name, and one that is a date. */
export function authorBesideDate(visible: Document, language: string): string[] {
  const heading = visible.querySelector('h1');
  if (!heading || !visible.body) return [];
  const walker = visible.createTreeWalker(visible.body, 4);
  walker.currentNode = heading;
  let before = '';
  for (let looked = 0; looked < 40 && walker.nextNode(); ) {
    const node = walker.currentNode;
    const text = singleSpaced(node.nodeValue ?? '');
    if (!text || heading.contains(node)) continue;
    looked++;
    if (text.length < 40 && opensWithFigure(text) && parseVisibleDate(text, language)) {
      const names = before.length < 50 && /[|•·]$/.test(before) ? peopleIn([before]) : [];
      if (names.length && names.every(looksLikePerson)) return names;
    }
    before = text;
  }
  return [];
}

/** A figure stands before any letter. */
function opensWithFigure(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind & (letter | digit)) return (kind & digit) !== 0;
  }
  return false;
}

/** Chinese pages name who wrote or answers for a text in words of their own. */
export function editorInWords(visible: Document): string[] {
  const walker = visible.createTreeWalker(visible.body, 4);
  for (let looked = 0; looked < 4000 && walker.nextNode(); looked++) {
    const text = walker.currentNode.nodeValue ?? '';
    const roles = text.matchAll(/(?:作者|撰文|记者|責編|责编|责任编辑)\s*[:：]/g);
    for (const { index, 0: role } of roles) {
      const named = /^\s*([\p{Script=Han}、，,\s]{2,30})/u.exec(text.slice(index + role.length));
      if (named?.[1]) return peopleIn(named[1].split(/[、，,\s]+/));
    }
  }
  return [];
}
