import type { Core } from './article-core.ts';
import type { SeenBlock } from './seen-block.ts';

/** Where the block stands in reading order: before, in or after the article, and beside what. */
export function neighbourTraits(seen: SeenBlock[], at: number, core: Core): string[] {
  const traits: string[] = [];
  const where =
    core.first < 0 ? 'nowhere' : at < core.first ? 'before' : at > core.last ? 'after' : 'between';
  traits.push(`stands:${where}`);
  if (where === 'before') traits.push(`before:${bucket(core.first - at)}`);
  if (where === 'after') traits.push(`after:${bucket(at - core.last)}`);
  const isProse = (index: number) =>
    !!seen[index]?.prose && (seen[index]?.kept || seen[index]?.inRoot);
  traits.push(
    `next:${isProse(at + 1) ? 'prose' : 'other'}${isProse(at + 2) ? ' prose' : ' other'}`,
  );
  traits.push(
    `last:${isProse(at - 1) ? 'prose' : 'other'}${isProse(at - 2) ? ' prose' : ' other'}`,
  );
  const here = seen[at]?.block.element.parentElement;
  if (here && seen[at + 1]?.block.element.parentElement === here && isProse(at + 1))
    traits.push('next sibling prose');
  if (here && seen[at - 1]?.block.element.parentElement === here && isProse(at - 1))
    traits.push('last sibling prose');
  return traits;
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
