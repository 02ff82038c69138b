import { countWords } from '#domain/text/count-words.ts';
import type { PageBlock } from './collect-blocks.ts';
import type { PageCopy } from './copy-page.ts';
import type { Readable } from './readable-blocks.ts';
import type { Trace } from './trace.ts';
import { boxOf, parentOf, queryAll } from './unclobbered.ts';
import { isRendered, type Sight } from './visibility.ts';

/** What was left of the chosen blocks, and how many words of prose a press would still unfold. */
export interface Unfolded {
  blocks: PageBlock[];
  foldedWords: number;
}

/** What a press for the rest of a text says, in the languages that Gloss meets. */
const promise =
  /^\W*(?:(?:show|read|see|view|load) (?:more|all|on|full (?:story|article|text)|the (?:rest|full (?:story|article)))|continue reading|expand|mehr (?:anzeigen|lesen)|weiter ?lesen|ganzen artikel (?:anzeigen|lesen)|(?:lire|afficher|voir) (?:la suite|plus)|(?:leer|ver|mostrar) más|seguir leyendo|ler mais|continue lendo|ver mais|leggi (?:tutto|di più|ancora)|continua a leggere|mostra altro|читать (?:далее|дальше|полностью)|показать (?:ещё|еще|полностью)|もっと(?:見る|読む)|続きを(?:読む|見る)|全文を(?:読む|表示)|展开(?:全文)?|阅读全文|查看更多|더 ?보기|계속 읽기|اقر[أا] المزيد|عرض المزيد|קרא עוד|और पढ़ें|पूरा पढ़ें)\W*$/i;

/** A press: a button, or a link that leads nowhere else. */
const presses =
  'button, summary, label, [role="button"], [aria-expanded], a:not([href]), a[href^="#"], a[href^="javascript:"]';

/** So far around a press, in steps up, does the text stand that it unfolds. */
const reach = 3;

/**
 * Leaves out what is cut off above a press such as "Show more", and counts its words and those that
 * the press keeps hidden, with the words that a box cut off.
 */
export function withoutFolded(
  { blocks, cutOffWords }: Readable,
  page: PageCopy,
  live: Document,
  sight: Sight,
  trace: Trace | undefined,
): Unfolded {
  if (!sight.hasLayout || !blocks.length) return { blocks, foldedWords: cutOffWords };
  const sources = blocks.map(({ element }) => page.sourceOf(element) ?? element);
  let foldedWords = cutOffWords;
  const cut = new Set<PageBlock>();
  for (const press of pressesOf(live, sight)) {
    const around = partAround(press, sources);
    if (!around) continue;
    for (const hidden of page.hidden) {
      if (around.contains(hidden) && !press.contains(hidden)) foldedWords += proseIn(hidden);
    }
    blocks.forEach((block, at) => {
      const source = sources[at] as Element;
      if (cut.has(block) || !around.contains(source) || !isClipped(source, around)) return;
      cut.add(block);
      foldedWords += countWords(block.text);
      trace?.(`cut off above “${press.textContent?.trim()}”, removed: ${block.text.slice(0, 80)}`);
    });
  }
  return { blocks: cut.size ? blocks.filter((block) => !cut.has(block)) : blocks, foldedWords };
}

function pressesOf(live: Document, sight: Sight): Element[] {
  return [...live.querySelectorAll(presses)].filter((press) => {
    const text = press.textContent ?? '';
    return (
      text.length < 60 &&
      promise.test(text.replace(/\s+/g, ' ').trim()) &&
      !press.closest('nav, aside, footer, [class*="comment" i], [id*="comment" i]') &&
      isRendered(press, sight)
    );
  });
}

/** The part around a press that holds some of the text. */
function partAround(press: Element, sources: Element[]): Element | null {
  let up = parentOf(press);
  for (let steps = 0; up && up.tagName !== 'BODY' && steps < reach; steps++) {
    const part = up;
    if (sources.some((source) => part.contains(source))) return part;
    up = parentOf(up);
  }
  return null;
}

const proseIn = (element: Element) => {
  const paragraphs = element.tagName === 'P' ? [element] : queryAll(element, 'p');
  const counts = paragraphs.map((paragraph) => countWords(paragraph.textContent ?? ''));
  return counts.filter((count) => count >= 15).reduce((sum, count) => sum + count, 0);
};

/** Does an element stand wholly beneath the edge of a part, within `around`, that cuts its text off? */
function isClipped(element: Element, around: Element): boolean {
  const { top } = boxOf(element);
  const view = element.ownerDocument.defaultView;
  for (let up = parentOf(element); up && view; up = parentOf(up)) {
    const { overflowY } = view.getComputedStyle(up);
    const clips = overflowY === 'hidden' || overflowY === 'clip';
    if (clips && up.scrollHeight > up.clientHeight + 40) {
      if (top >= boxOf(up).bottom - 4) return true;
    }
    if (up === around) return false;
  }
  return false;
}
