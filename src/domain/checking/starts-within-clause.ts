import type { Comparison } from './wording-comparison.ts';

/** Words after which a sentence of its own begins, folded. */
const conjunctions = new Set(
  'that dass daß que qu che что що att at dat że ze že hogy ότι and und et y e и as when while because weil since после'.split(
    ' ',
  ),
);

/** "Merkel resigned" is not what "Macron, who had criticised Merkel, resigned" says: kept words begin inside one clause and go on in another. */
export function startsWithinClause({ source, alignment }: Comparison): boolean {
  const first = alignment.partner[0] ?? -1;
  const clause = source[first]?.clause;
  const before = source[first - 1];
  if (!before || before.clause !== clause || conjunctions.has(before.key)) return false;
  const kept = alignment.partner.filter((place) => source[place]?.clause === clause).length;
  return kept < 4 && kept < alignment.partner.length;
}
