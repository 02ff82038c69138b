import type { PageBlock } from '#extract/page/collect-blocks.ts';
import { lettersOf } from '#extract/text/letters-of.ts';
import { type Core, coreOf } from './article-core.ts';
import { partsOf } from './clean-prose.ts';
import { contextTraits } from './context-traits.ts';
import { joinedName } from './joined-name.ts';
import { linkTraits } from './link-traits.ts';
import { believeReadability, endsFully, MeasuredBlock } from './measured-block.ts';
import { headingTraits, neighbourTraits, type Standing, standingOf } from './neighbor-traits.ts';
import { pairedTraits } from './paired-traits.ts';
import { phrasesIn } from './phrases-in.ts';
import { placeTraits } from './place-traits.ts';
import { textTraits } from './text-traits.ts';
import type { TraitContext } from './trait-context.ts';

/** What speaks for and against each block being of the article's text, as names that `trait-points.ts` weighs. */
export function blockTraits(blocks: PageBlock[], context: TraitContext): string[][] {
  if (!blocks.length) return [];
  const parts = partsOf(blocks[0]?.element.ownerDocument as Document);
  const isBeside = besideLandmark(blocks);
  const top = titleAt(blocks, context.title);
  const above = new Set(blocks.slice(0, top).map(({ element }) => element));
  const isSide = (element: Element) =>
    above.has(element) || isBeside(element) || parts.isSide(element);
  const seen = blocks.map((block) => new MeasuredBlock(block, context.body, isSide));
  believeReadability(
    seen,
    (element) => above.has(element) || isBeside(element) || parts.isHopeless(element),
  );
  const core = coreOf(seen, context.declaredBody);
  const count = new Map<string, number>();
  for (const { block } of seen) count.set(block.text, (count.get(block.text) ?? 0) + 1);
  const before = new Set<string>();
  const isWeighed = seen.map(
    (one) =>
      !isHopeless(one, core.root) && !parts.isHopeless(one.block.element) && !isMoreLink(one),
  );
  readPhrases(seen.filter((one, at) => isWeighed[at] || one.block.kind === 'heading'));
  let under: MeasuredBlock | null = null;
  return seen.map((one, at) => {
    const heading = under;
    if (one.block.kind === 'heading') under = one;
    if (!isWeighed[at]) return [];
    const { text } = one.block;
    const traits = textTraits(text, one.words, one.isFull);
    for (const phrase of one.says) traits.push(phraseTrait(phrase, one.words));
    traits.push(...placeTraits(one, core), ...linkTraits(one), ...contextTraits(one, context));
    traits.push(...neighbourTraits(seen, at, core));
    if (heading) traits.push(...headingTraits(heading, one));
    if (at < top) traits.push('above title');
    if (one.says.includes('company') && isNearEnd(seen, at, core))
      traits.push('company at the end');
    if ((count.get(text) ?? 0) > 1) {
      traits.push(before.has(text) ? 'repeats' : 'is repeated');
      before.add(text);
      if ((count.get(text) ?? 0) > 2) traits.push('repeated often');
    }
    if (core.declared)
      traits.push(
        context.declaredBody.includes(one.letters.slice(0, 120)) ? 'declared' : 'not declared',
      );
    addCrossed(traits, one, standingOf(at, core));
    // A small part with a heading that leads to another page is that page's teaser, whatever else it is.
    const isTeaser = traits.includes('led elsewhere') && !traits.includes('under:other box');
    return isTeaser ? [] : traits;
  });
}

/** Words of prose below its title that an article has at least. */
const fewestBelowTitle = 60;

/** Where the title stands as a heading, with prose below it: what stands above is not of the article. 0 for nowhere. */
function titleAt(blocks: PageBlock[], title: string): number {
  if (title.length < 8) return 0;
  const at = blocks.findIndex(
    ({ kind, text }) => kind === 'heading' && text.length < 400 && lettersOf(text) === title,
  );
  let words = 0;
  for (const block of at < 0 ? [] : blocks.slice(at + 1))
    if (block.words >= 14 && endsFully(block.text)) words += block.words;
  return words >= fewestBelowTitle ? at : 0;
}

/** No more than two paragraphs of the text follow. */
function isNearEnd(seen: MeasuredBlock[], at: number, core: Core): boolean {
  let after = 0;
  for (let next = at + 1; next <= core.last && after < 3; next++)
    if (seen[next]?.clean && seen[next]?.block.element.parentElement === core.parent) after++;
  return after < 3;
}

/** Words in the main part that make it the article's. */
const fewestInMain = 30;
/** The share of the page's prose that has to be there: a notice may be longer, but not so many times. */
const leastInMain = 0.25;

/** Where the page's main part holds its heading and some prose, the article is in there. */
function besideLandmark(blocks: PageBlock[]): (element: Element) => boolean {
  const page = blocks[0]?.element.ownerDocument;
  const mains = page?.querySelectorAll('main, [role="main"]') ?? [];
  const [main] = mains;
  if (!main || mains.length > 1 || !main.querySelector('h1')) return () => false;
  let within = 0;
  let all = 0;
  for (const block of blocks) {
    if (block.words < 14 || block.linkedCharacters > 0) continue;
    all += block.words;
    if (main.contains(block.element)) within += block.words;
  }
  const holdsText = within >= fewestInMain && within >= all * leastInMain;
  return (element) => holdsText && !main.contains(element);
}

/** A few words far from the article: not worth the weighing. */
function isHopeless(one: MeasuredBlock, heart: Element | null): boolean {
  if (one.kept || one.words >= 14 || heart?.contains(one.block.element)) return false;
  return !one.inRoot || one.words < 5;
}

/** `All...`, `More on this…`, and nothing but a link. */
const isMoreLink = ({ block, words, linked }: MeasuredBlock) =>
  words <= 4 && linked > 0.7 && /(?:\.\.\.|…)$/.test(block.text);

function readPhrases(blocks: MeasuredBlock[]): void {
  for (const areLong of [false, true]) {
    const some = blocks.filter(({ words }) => words > 40 === areLong);
    const said = phrasesIn(
      some.map(({ block }) => block.text),
      areLong,
    );
    some.forEach((one, at) => {
      one.says = said[at] ?? [];
    });
  }
}

const phraseTrait = (phrase: string, words: number): string =>
  joinedName(
    joinedName('says:', phrase),
    words <= 12 ? ' short' : words <= 40 ? ' middle' : ' long',
  );

/** Pairs that mean more together than each does alone. */
function addCrossed(traits: string[], one: MeasuredBlock, stands: Standing): void {
  const prose = one.prose ? 'prose' : 'no prose';
  traits.push(
    bothOf(prose, one.place),
    bothOf(prose, stands),
    bothOf(one.block.kind, stands),
    bothOf(one.place, stands),
  );
  traits.push(...pairedTraits(traits, one.says, stands));
}

const bothOf = (first: string, second: string) => joinedName(joinedName(first, ', '), second);
