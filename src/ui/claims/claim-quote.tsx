import type { Claim } from '#domain/analysis/claim.ts';
import { evidenceText, provenanceOf } from '#domain/analysis/provenance.ts';
import { findSentence } from '#domain/article/article.ts';
import { message } from '#i18n/message.ts';
import { messageWith } from '#ui/controls/message-with.tsx';
import { useStory } from './story-context.ts';

/** What the cited paragraph says, in the article's own words, and what the claim changed. */
export function ClaimQuote({ id, claim }: { id: string; claim: Claim }) {
  const { article, reveal } = useStory();
  const provenance = provenanceOf(claim, article);
  const sentence = findSentence(article, claim.evidence.sentenceIds[0] ?? '');
  if (!sentence) return null;
  return (
    <span id={id} class="claim-quote">
      <span class="label">{message('claimParagraphSays', sentence.paragraph)}</span>
      <q lang={article.language} dir={article.direction}>
        {evidenceText(claim, article)}
      </q>
      {provenance?.kind === 'differs' &&
        provenance.alterations.map((alteration) => (
          <span class="claim-difference" key={alteration.claimed}>
            {alteration.found === null
              ? messageWith('claimNotInParagraph', <b>{alteration.claimed}</b>)
              : messageWith('claimDiffers', <b>{alteration.claimed}</b>, <b>{alteration.found}</b>)}
          </span>
        ))}
      {reveal && (
        <button type="button" class="text-button" onClick={() => reveal(sentence.id)}>
          {message('claimShowParagraph', sentence.paragraph)}
        </button>
      )}
    </span>
  );
}
