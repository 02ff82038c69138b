import { type WebSentence, webSentencesOf } from '#domain/analysis/web-source.ts';
import { type ClaimRef, type RecapStories, refTo } from './recap-parts.ts';

/** What pages of the web say of a claim of a story: the same, or with other words the same differently. */
export interface SaidElsewhere {
  ref: ClaimRef;
  alike: WebSentence[];
  otherwise: { said: WebSentence; claimed: string; found: string | null }[];
}

/** The claims of which a search found something elsewhere; those first that are told differently, then those told most. */
export function saidElsewhere({ stories }: RecapStories, most: number): SaidElsewhere[] {
  return stories
    .flatMap((one) => {
      const { sources = [], corroboration = [] } = one.story.run?.web ?? {};
      return corroboration.flatMap(({ text, alike, otherwise }): SaidElsewhere[] => {
        // A long claim is kept by its beginning.
        const found = one.traits.claims.find(({ claim }) => claim.text.startsWith(text));
        const differently = otherwise.flatMap(({ sentenceId, ...words }) =>
          webSentencesOf([sentenceId], sources).map((said) => ({ said, ...words })),
        );
        const same = webSentencesOf(alike, sources);
        if (!found || same.length + differently.length === 0) return [];
        return [{ ref: refTo(one, found.claim), alike: same, otherwise: differently }];
      });
    })
    .sort(
      (one, other) =>
        other.otherwise.length - one.otherwise.length || other.alike.length - one.alike.length,
    )
    .slice(0, most);
}
