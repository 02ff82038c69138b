/** What a line at the edge of an article asks of the reader, or tells about it. */
const asks = [
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
];

/** Traits that mean more together than each does alone. */
export function pairedTraits(traits: readonly string[]): string[] {
  const has = new Set(traits);
  const says = (what: string) =>
    has.has(`says:${what} short`) || has.has(`says:${what} middle`) || has.has(`says:${what} long`);
  const asking = asks.filter(says).length;
  const after = has.has('stands:after');
  const before = has.has('stands:before');
  const allLinked = has.has('links:all');
  const marked = has.has('all:EM') || has.has('all:STRONG') || has.has('all:I') || has.has('all:B');
  const pairs: [boolean, string][] = [
    [asking > 0 && after, 'asks at the end'],
    [asking > 0 && before, 'asks at the start'],
    [asking > 1, 'asks twice'],
    [asking > 0 && marked, 'asks in bold'],
    [says('subscribe') && (has.has('own:signup') || has.has('up:signup')), 'asks in its box'],
    [says('more') && (allLinked || has.has('links:most')), 'more with link'],
    [after && allLinked, 'link at the end'],
    [before && has.has('own:lead'), 'lead at the start'],
    [
      has.has('signature:main') &&
        has.has('parent:main') &&
        has.has('stands:between') &&
        has.has('clean prose'),
      'heart of it',
    ],
  ];
  return pairs.flatMap(([holds, name]) => (holds ? [name] : []));
}
