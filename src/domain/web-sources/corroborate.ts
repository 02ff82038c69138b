import { type Analysis, claimsOfSection } from '#domain/analysis/analysis.ts';
import { type Claim, isFound } from '#domain/analysis/claim.ts';
import type { Corroboration } from '#domain/analysis/web-search.ts';
import { independentSources, type WebSource, webSentencesIn } from '#domain/analysis/web-source.ts';
import { checkClaim } from '#domain/checking/check-claim.ts';
import { claimsAsArticle } from '#domain/checking/claims-as-article.ts';
import { shareOfWords } from '#domain/checking/share-of-words.ts';
import { isDenial, isNegation } from '#domain/words/negation-words.ts';
import { wordsIn } from '#domain/words/words-in-text.ts';

/** How many of the article's own claims are looked for elsewhere. */
const mostClaims = 3;
/**
 * Share of a claim's words that a sentence elsewhere must have to report the same: what the checker lets pass for a
 * paraphrase of a sentence that was cited is, of one that nobody cited, mostly on the same subject only.
 */
const leastShared = 0.6;
/** A claim of fewer letters and digits than this names too little to be found again. */
const leastSaid = 12;

/**
 * What sources of their own say of the most important claims that the article makes: the same, or the same with
 * another figure, name or direction. That others say it too is no proof, and a source that is silent denies nothing.
 */
export function corroborate(analysis: Analysis, sources: readonly WebSource[]): Corroboration[] {
  const all = sources.flatMap((source) => webSentencesIn(source).map(({ id }) => id));
  const independent = independentSources(all, sources);
  return weightiest(analysis).map(({ text }) => {
    const alike: string[] = [];
    const otherwise: Corroboration['otherwise'] = [];
    for (const source of independent) {
      const said = saidOf(text, source);
      if (said === null) continue;
      if (said.differs) otherwise.push({ sentenceId: said.id, ...said.differs });
      else alike.push(said.id);
    }
    return { text: text.slice(0, 1000), alike, otherwise };
  });
}

/** The first claims of the takeaways that the article bears out, else of the TL;DR and the hook. */
function weightiest(analysis: Analysis): Claim[] {
  const claims = (['keyTakeaways', 'tldr', 'hook'] as const).flatMap((name) =>
    claimsOfSection(analysis, name).filter((claim) => isFound(claim) && !claim.inferred),
  );
  const texts = new Set<string>();
  const own = claims.filter(
    ({ text }) => saidIn(text) >= leastSaid && !texts.has(text) && texts.add(text),
  );
  return own.slice(0, mostClaims);
}

const saidIn = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

interface Said {
  id: string;
  differs: { claimed: string; found: string | null } | null;
}

/** The sentence of a source that says the claim, or else one that says it differently. */
function saidOf(text: string, source: WebSource): Said | null {
  let differing: Said | null = null;
  for (const sentence of webSentencesIn(source)) {
    const alone = claimsAsArticle([{ text: sentence.text, language: source.language }]);
    const statement = { text, sentenceIds: ['S1'], quote: null };
    const { verdict, alterations } = checkClaim(alone, statement);
    if (verdict === 'not found' || shareOfWords(alone, statement) < leastShared) continue;
    // A denial, which the comparison of words in other forms can miss, reports no such thing.
    const reported = verdict === 'near' && denies(text, source) === denies(sentence.text, source);
    if (verdict === 'verified' || reported) return { id: sentence.id, differs: null };
    const [first] = alterations;
    if (verdict !== 'altered' || !first) continue;
    const { claimed, found } = first;
    differing ??= {
      id: sentence.id,
      differs: { claimed: claimed.slice(0, 300), found: found?.slice(0, 300) ?? null },
    };
  }
  return differing;
}

function denies(text: string, { language }: WebSource): boolean {
  return wordsIn(text, language).some(({ key }) => isNegation(key, language) || isDenial(key));
}
