import { joinedName } from './joined-name.ts';
import type { MeasuredBlock } from './measured-block.ts';

/** How much of the block is linked, and to what kind of page. */
export function linkTraits(one: MeasuredBlock): string[] {
  const { linked } = one;
  if (linked === 0) return ['links:none'];
  const aims = linked > 0.5 ? one.block.element.querySelector('a')?.getAttribute('href') : null;
  const traits = aims ? linkTarget(aims) : [];
  const amount = linked > 0.9 ? 'all' : linked > 0.5 ? 'most' : linked > 0.2 ? 'some' : 'few';
  const links = joinedName('links:', amount);
  traits.push(links, joinedName(links, one.words > 12 ? ' long' : ' short'));
  return traits;
}

function linkTarget(address: string): string[] {
  if (
    /\/(tags?|topics?|themen?|category|kategorie|sections?|hashtag|etiquetas?|temas?|keyword)\//i.test(
      address,
    )
  )
    return ['to:tag'];
  if (
    /\/(authors?|autor(en|es)?|people|person|profile?|staff|by|writers?|journalist|redaktion)\//i.test(
      address,
    )
  )
    return ['to:author'];
  if (/^(mailto:|tel:|javascript:)/i.test(address)) return ['to:mail'];
  return address.startsWith('#') ? ['to:here'] : [];
}
