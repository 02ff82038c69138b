import type { PageBlock } from '#extract/page/collect-blocks.ts';
import { coreOf } from './article-core.ts';
import { partsOf } from './clean-prose.ts';
import { contextTraits } from './context-traits.ts';
import { joinedName } from './joined-name.ts';
import { linkTraits } from './link-traits.ts';
import { believeReadability, MeasuredBlock } from './measured-block.ts';
import { neighbourTraits, type Standing, standingOf } from './neighbor-traits.ts';
import { pairedTraits } from './paired-traits.ts';
import { phrasesIn } from './phrases-in.ts';
import { placeTraits } from './place-traits.ts';
import { textTraits } from './text-traits.ts';
import type { TraitContext } from './trait-context.ts';

/** What speaks for and against each block being of the article's text, as names that `trait-points.ts` weighs. */
export function blockTraits(blocks: PageBlock[], context: TraitContext): string[][] {
  if (!blocks.length) return [];
  const parts = partsOf(blocks[0]?.element.ownerDocument as Document);
  const seen = blocks.map((block) => new MeasuredBlock(block, context.body, parts.isSide));
  believeReadability(seen, parts.isHopeless);
  const core = coreOf(seen, context.declaredBody);
  const count = new Map<string, number>();
  for (const { block } of seen) count.set(block.text, (count.get(block.text) ?? 0) + 1);
  const before = new Set<string>();
  const isWeighed = seen.map(
    (one) => !isHopeless(one, core.root) && !parts.isHopeless(one.block.element),
  );
  readPhrases(seen.filter((_, at) => isWeighed[at]));
  return seen.map((one, at) => {
    if (!isWeighed[at]) return [];
    const { text } = one.block;
    const traits = textTraits(text, one.words, one.isFull);
    for (const phrase of one.says) traits.push(phraseTrait(phrase, one.words));
    traits.push(...placeTraits(one, core), ...linkTraits(one), ...contextTraits(one, context));
    traits.push(...neighbourTraits(seen, at, core));
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
    return traits;
  });
}

/** A few words far from the article: not worth the weighing. */
function isHopeless(one: MeasuredBlock, heart: Element | null): boolean {
  if (one.kept || one.words >= 14 || heart?.contains(one.block.element)) return false;
  return !one.inRoot || one.words < 5;
}

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
