import type { MeasuredBlock } from './measured-block.ts';
import type { TraitContext } from './trait-context.ts';

/** What of the page's metadata the block says again. */
export function contextTraits(one: MeasuredBlock, context: TraitContext): string[] {
  const traits: string[] = [];
  const { letters } = one;
  if (letters.length > 3 && letters === context.title) traits.push('is title');
  else if (letters.length > 20 && context.title.includes(letters)) traits.push('in title');
  if (context.description && letters.length > 30) {
    if (
      context.description.startsWith(letters.slice(0, 60)) ||
      letters.startsWith(context.description.slice(0, 60))
    )
      traits.push('is description');
  }
  if (
    one.words < 14 &&
    context.authors.some((author) => author.length > 4 && letters.includes(author))
  )
    traits.push('names author');
  if (letters && letters === context.section) traits.push('is section');
  return traits;
}
