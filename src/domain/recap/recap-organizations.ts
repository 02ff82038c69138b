import { type ClaimRef, type RecapStories, refTo } from './recap-parts.ts';

/** An organization that the week's stories speak of, with what they say. */
export interface OrganizationMove {
  name: string;
  /** In how many stories it is named. */
  stories: number;
  /** Claims that name it, those with a figure first, no more than three. */
  refs: ClaimRef[];
}

/** The organizations of the week that claims speak of, those of most stories first. */
export function organizationsThatMoved(
  { stories }: RecapStories,
  most: number,
): OrganizationMove[] {
  const keys = new Set(stories.flatMap(({ traits }) => [...traits.organizations]));
  return [...keys]
    .map((key) => {
      const naming = stories.filter(({ traits }) => traits.names.has(key));
      const claims = naming
        .flatMap((one) =>
          one.traits.claims
            .filter(({ claim, traits }) => traits.names.has(key) && !isTableCell(claim.id))
            .map(({ claim }) => ({ claim, ref: refTo(one, claim) })),
        )
        .sort((a, b) => Number(hasFigure(b.claim.text)) - Number(hasFigure(a.claim.text)));
      const name = naming.map(({ traits }) => traits.names.get(key)).find(Boolean) ?? key;
      return { name, stories: naming.length, claims: distinct(claims) };
    })
    .filter(({ stories: count, claims }) => claims.length > 0 && (count > 1 || claims.length > 1))
    .sort((a, b) => b.stories - a.stories || b.claims.length - a.claims.length)
    .slice(0, most)
    .map(({ name, stories: count, claims }) => ({
      name,
      stories: count,
      refs: claims.slice(0, 3).map(({ ref }) => ref),
    }));
}

/** A cell of a comparison says little without its row. */
function isTableCell(claimId: string): boolean {
  return claimId.startsWith('competitor-');
}

function hasFigure(text: string): boolean {
  return /\p{N}/u.test(text);
}

function distinct<T extends { claim: { text: string } }>(entries: readonly T[]): T[] {
  const seen = new Set<string>();
  return entries.filter(({ claim }) => {
    if (seen.has(claim.text)) return false;
    seen.add(claim.text);
    return true;
  });
}
