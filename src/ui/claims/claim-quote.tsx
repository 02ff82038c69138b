import type { Claim } from '#domain/analysis/claim.ts';
import { evidenceText, provenanceOf } from '#domain/analysis/provenance.ts';
import { findSentence } from '#domain/article/article.ts';
import { useStory } from './story-context.ts';

/** What the cited paragraph says, in the article's own words, and what of it the claim changed. */
export function ClaimQuote({ id, claim }: { id: string; claim: Claim }) {
  const { article, reveal } = useStory();
  const provenance = provenanceOf(claim, article);
  const sentence = findSentence(article, claim.evidence.sentenceIds[0] ?? '');
  if (!sentence) return null;
  return (
    <span id={id} class="claim-quote">
      <span class="label">¶{sentence.paragraph} says</span>
      <q lang={article.language} dir={article.direction}>
        {evidenceText(claim, article)}
      </q>
      {provenance?.kind === 'altered' &&
        provenance.alterations.map((alteration) => (
          <span class="claim-difference" key={alteration.claimed}>
            The claim has <b>{alteration.claimed}</b>
            {alteration.found === null ? (
              ', which does not stand there.'
            ) : (
              <>
                , the article <b>{alteration.found}</b>.
              </>
            )}
          </span>
        ))}
      {reveal && (
        <button type="button" class="text-button" onClick={() => reveal(sentence.id)}>
          Show in article, paragraph {sentence.paragraph}
        </button>
      )}
    </span>
  );
}
