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
  const said = saidBy(traits);
  const says = (what: string) => said.includes(what);
  const asking = said.length ? asks.filter(says).length : 0;
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

/** What the text says, whatever its length: `says:more short` is `more`. */
const saidBy = (traits: readonly string[]) =>
  traits
    .filter((trait) => trait.startsWith('says:'))
    .map((trait) => trait.slice(5).split(' ', 1)[0]);
