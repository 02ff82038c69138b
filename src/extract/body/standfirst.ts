import type { PageBlock } from '#extract/page/collect-blocks.ts';
import type { Trace } from '#extract/page/trace.ts';
import { lettersOf } from '#extract/text/letters-of.ts';
import { isDateLine } from './is-date-line.ts';
import type { TraitContext } from './trait-context.ts';

/** So many blocks may stand between a standfirst and the text: who wrote it, when, a picture, buttons to share. */
const farthest = 24;
const named =
  /stand-?first|(^|[\s_-])dek([\s_-]|$)|sub-?(?:title|headline)|strap-?line|chapo|entradilla|bajada|vorspann|ingress|perex|sommario|sumario|intro(?:text|duction)?([\s_-]|$)|(^|[\s_-])lede?([\s_-]|$)/i;

/**
 * Puts the standfirst back: the line between the title and the text that says in short what follows. It is
 * known by being the page's own description, or by its name, as it seldom stands in the part of the text.
 */
export function withStandfirst(
  chosen: PageBlock[],
  all: readonly PageBlock[],
  context: TraitContext,
  trace: Trace | undefined,
): PageBlock[] {
  const [first] = chosen;
  if (!first) return chosen;
  const end = all.indexOf(first);
  for (let at = end - 1; at >= Math.max(0, end - farthest); at--) {
    const block = all[at] as PageBlock;
    const letters = lettersOf(block.text);
    if (letters === context.title) break;
    if (!isStandfirst(block, letters, context) || chosen.some(({ text }) => text === block.text))
      continue;
    trace?.(`standfirst restored: ${block.text.slice(0, 80)}`);
    return [block, ...chosen];
  }
  return chosen;
}

function isStandfirst(block: PageBlock, letters: string, { description }: TraitContext): boolean {
  const { element, text, words, linkedCharacters } = block;
  if (isDateLine(block)) return false;
  if (words < 6 || words > 80 || linkedCharacters > text.length * 0.5) return false;
  if (element.closest('nav, aside, footer, figure, form, li')) return false;
  const says = description.slice(0, 60);
  if (
    says.length > 30 &&
    (letters.startsWith(says) || description.startsWith(letters.slice(0, 60)))
  )
    return true;
  const around = element.parentElement?.childElementCount === 1 ? element.parentElement : element;
  return [element, around].some((one) => named.test(one.getAttribute('class') ?? ''));
}
