import type { CoverageSigns } from '#domain/article/coverage.ts';
import { digit, kindAt, letter, lower } from '#domain/text/character-kinds.ts';
import { countWords } from '#domain/text/count-words.ts';
import type { PageFacts } from '#extract/metadata/page-facts.ts';
import { listOf, plainText, type Thing } from '#extract/metadata/read-json-ld.ts';
import { groupsOf } from './class-words.ts';
import type { PageBlock } from './collect-blocks.ts';
import type { PageCopy } from './copy-page.ts';
import { queryAll } from './unclobbered.ts';

type Signs = Omit<CoverageSigns, 'readParagraphs' | 'readWords'>;

/** What the page gives away about how much of its article it shows. Hidden words are counted, never read. */
export function readCoverage(
  live: Document,
  page: PageCopy,
  facts: PageFacts,
  all: PageBlock[],
  chosen: PageBlock[],
): Signs {
  const [article] = facts.articles;
  const paid = facts.articles.filter((one) => isFalse(one.isAccessibleForFree));
  const last = chosen.at(-1);
  return {
    declaredWords: Number(plainText(article?.wordCount)) || null,
    declaredPaid:
      paid.length > 0 ||
      /^(locked|paid|premium)$/i.test(facts.meta.get('article:content_tier')?.[0] ?? ''),
    paidPartHidden: paid.some((one) => isPaidPartHidden(live, page, one)),
    wallAfterText: last !== undefined && hasWallAfter(all, last),
    hiddenWords: hiddenWords(page, chosen),
    endsOpen: last !== undefined && last.kind === 'text' && endsOpen(last.text),
  };
}

/**
 * The text stops in the middle of a sentence. A last word with a capital is rather the end of a line
 * of names: who reported, who edited.
 */
function endsOpen(text: string): boolean {
  if (/(?:\.\.\.|…|,)$/.test(text)) return true;
  for (let at = text.length - 1; at >= 0; at--) {
    const kind = kindAt(text, at);
    if (kind & lower && !(kindAt(text, at - 1) & (letter | digit))) return true;
    if (!(kind & (letter | digit)) && !"’'-".includes(text.charAt(at))) return false;
  }
  return false;
}

const isFalse = (value: Thing[string] | undefined) =>
  value === false || /^(false|no)$/i.test(plainText(value));

/** The part that is named as paid is missing, or shows less than two lines. */
function isPaidPartHidden(live: Document, page: PageCopy, article: Thing): boolean {
  const selectors = listOf(article.hasPart).flatMap((part) =>
    part && typeof part === 'object' && !Array.isArray(part) && isFalse(part.isAccessibleForFree)
      ? listOf(part.cssSelector).map((selector) => plainText(selector))
      : [],
  );
  return selectors.some((selector) => {
    if (!selector) return false;
    try {
      let shown = 0;
      for (const part of page.document.querySelectorAll(selector))
        shown += countWords(part.textContent ?? '');
      return shown < 40 && (live.querySelector(selector) === null || shown === 0 || shown < 40);
    } catch {
      // Publishers write all kinds of things there; what is no selector says nothing.
      return false;
    }
  });
}

const asking =
  /subscri|sign ?up|sign ?in|log ?in\b|regist(er|ri)|abonn|suscr|assin|iscriv|accedi|connect|anmeld|weiterlesen|weiter lesen|premium|to (continue|keep) reading|continue reading|read the (full|rest)|already a (member|subscriber)|unlock|free trial|подпис|войти|購読|会員|登録|ログイン|订阅|登录|구독|로그인|اشترك|تسجيل|הירשמו|मेंबर|सब्सक्राइब/i;

/** A block soon after the text, in a part named as a wall, that asks to pay or to sign in. */
function hasWallAfter(all: PageBlock[], last: PageBlock): boolean {
  const at = all.indexOf(last);
  return all.slice(at + 1, at + 10).some(({ element, text }) => {
    if (!asking.test(text) || text.length > 600) return false;
    for (
      let up: Element | null = element, depth = 0;
      up && depth < 6;
      up = up.parentElement, depth++
    ) {
      const names = `${up.getAttribute('class') ?? ''} ${up.id}`;
      if (
        /paywall|regwall|pay-?gate|(^|[^a-z])gate|piano|(^|[^a-z])tp-|barrier|premium|locked|restrict|subscri|metered|offer|abo(nn|-|_)|meter/i.test(
          names,
        )
      )
        return true;
      if (groupsOf(up).includes('signup') && up !== element.ownerDocument.body)
        return !/newsletter/i.test(names + text);
    }
    return false;
  });
}

/** Words of prose paragraphs that are hidden beside the chosen ones, or within their parts. */
function hiddenWords(page: PageCopy, chosen: PageBlock[]): number {
  const parents = new Set(
    chosen.map(({ element }) => element.parentElement && page.sourceOf(element.parentElement)),
  );
  const above = new Set<Element>();
  for (const parent of parents) {
    for (let up: Element | null | undefined = parent; up && !above.has(up); up = up.parentElement)
      above.add(up);
  }
  const isBeside = (element: Element) => {
    const { parentElement } = element;
    if (parentElement && above.has(parentElement))
      return parentElement !== element.ownerDocument.body || parents.has(parentElement);
    for (let up: Element | null = element; up; up = up.parentElement)
      if (parents.has(up)) return true;
    return false;
  };
  let words = 0;
  for (const element of page.hidden) {
    if (!isBeside(element)) continue;
    const paragraphs = element.tagName === 'P' ? [element] : queryAll(element, 'p');
    for (const paragraph of paragraphs) {
      const count = countWords(paragraph.textContent ?? '');
      if (count >= 15) words += count;
    }
  }
  return words;
}
