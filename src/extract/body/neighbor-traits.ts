import type { Core } from './article-core.ts';
import { joinedName } from './joined-name.ts';
import type { MeasuredBlock } from './measured-block.ts';

/** Before the article, in it or after it; nowhere on a page without prose. */
export type Standing = 'stands:before' | 'stands:between' | 'stands:after' | 'stands:nowhere';

/** Where the block stands in reading order. */
export function standingOf(at: number, { first, last }: Core): Standing {
  if (first < 0) return 'stands:nowhere';
  if (at < first) return 'stands:before';
  return at > last ? 'stands:after' : 'stands:between';
}

/** How far from the article the block stands in reading order, and beside what. */
export function neighbourTraits(seen: MeasuredBlock[], at: number, core: Core): string[] {
  const stands = standingOf(at, core);
  const traits: string[] = [stands];
  if (stands === 'stands:before') traits.push(joinedName('before:', bucket(core.first - at)));
  if (stands === 'stands:after') traits.push(joinedName('after:', bucket(at - core.last)));
  const isNext = isProse(seen[at + 1]);
  const isLast = isProse(seen[at - 1]);
  traits.push(
    isProse(seen[at + 2])
      ? isNext
        ? 'next:prose prose'
        : 'next:other prose'
      : isNext
        ? 'next:prose other'
        : 'next:other other',
    isProse(seen[at - 2])
      ? isLast
        ? 'last:prose prose'
        : 'last:other prose'
      : isLast
        ? 'last:prose other'
        : 'last:other other',
  );
  if (isNext && areSiblings(seen[at], seen[at + 1])) traits.push('next sibling prose');
  if (isLast && areSiblings(seen[at], seen[at - 1])) traits.push('last sibling prose');
  return traits;
}

/** What the heading above the block says of what stands under it: another article, or what is asked of the reader. */
export function headingTraits(heading: MeasuredBlock, one: MeasuredBlock): string[] {
  const traits: string[] = [];
  if (heading.linked > 0.5) traits.push('under:link');
  for (const said of heading.says) traits.push(joinedName('under:', said));
  const box = heading.block.element.parentElement;
  if (box && !box.contains(one.block.element)) traits.push('under:other box');
  return traits;
}

const isProse = (one: MeasuredBlock | undefined): boolean =>
  !!one?.prose && (one.kept || one.inRoot);

function areSiblings(one: MeasuredBlock | undefined, other: MeasuredBlock | undefined): boolean {
  const parent = one?.block.element.parentElement;
  return !!parent && other?.block.element.parentElement === parent;
}

const bucket = (distance: number) =>
  distance <= 1
    ? '1'
    : distance <= 2
      ? '2'
      : distance <= 4
        ? '4'
        : distance <= 8
          ? '8'
          : distance <= 16
            ? '16'
            : 'more';
