import type { Standing } from './neighbor-traits.ts';

/** What a line at the edge of an article asks of the reader, or tells about it. */
const asks = new Set([
  'subscribe',
  'follow',
  'contact',
  'rights',
  'terms',
  'report',
  'author',
  'more',
  'comment',
  'tags',
  'click',
]);

/** Traits that mean more together than each does alone; `said` are the phrases in the text. */
export function pairedTraits(
  traits: readonly string[],
  said: readonly string[],
  stands: Standing,
): string[] {
  const has = (trait: string) => traits.includes(trait);
  const pairs: string[] = [];
  if (said.length) addAsking(pairs, said, stands, has);
  if (stands === 'stands:after' && has('links:all')) pairs.push('link at the end');
  if (has('under:link') && has('branch:leads')) pairs.push('led elsewhere');
  if (has('capitals') && has('links:all') && !has('words:1') && !has('words:2'))
    pairs.push('capitals link');
  if (stands === 'stands:before' && has('own:lead')) pairs.push('lead at the start');
  if (
    stands === 'stands:between' &&
    has('clean prose') &&
    has('signature:main') &&
    has('parent:main')
  )
    pairs.push('heart of it');
  if (stands === 'stands:between' && has('kind:heading') && has('links:none') && has('parent:main'))
    pairs.push('heading of it');
  return pairs;
}

function addAsking(
  pairs: string[],
  said: readonly string[],
  stands: Standing,
  has: (trait: string) => boolean,
): void {
  const asking = said.filter((name) => asks.has(name)).length;
  if (asking && stands === 'stands:after') pairs.push('asks at the end');
  if (asking && stands === 'stands:before') pairs.push('asks at the start');
  if (asking > 1) pairs.push('asks twice');
  if (asking && ['all:EM', 'all:STRONG', 'all:I', 'all:B'].some(has)) pairs.push('asks in bold');
  if (said.includes('subscribe') && (has('own:signup') || has('up:signup')))
    pairs.push('asks in its box');
  if (said.includes('more') && (has('links:all') || has('links:most')))
    pairs.push('more with link');
}
