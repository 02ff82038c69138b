import type { Claim } from '#domain/analysis/claim.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import { findSentence } from '#domain/article/article.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { message } from '#i18n/message.ts';
import { beginsQuoted } from '#i18n/punctuation.ts';
import { BothWordings } from './both-wordings.tsx';
import { sentencesInParagraph } from './cited-sentences.ts';
import { useLabel, useParagraphName, useStory } from './story-context.ts';
import { hintOf } from './words-of-chip.ts';

interface ClaimQuoteProps {
  id: string;
  claim: Claim;
  /** The cited sentence whose paragraph is quoted. */
  sentenceId: string;
}

/** Under a claim: what the cited paragraph says, in the article's own words, and what was checked. */
export function ClaimQuote({ id, claim, sentenceId }: ClaimQuoteProps) {
  const { article, reveal, places, leaves } = useStory();
  const nameOf = useParagraphName();
  const called = useLabel(claim.id);
  const provenance = provenanceOf(claim, article);
  const sentence = findSentence(article, sentenceId);
  if (!sentence || !provenance) return null;
  const { paragraph } = sentence;
  const words = sentencesInParagraph(claim, article, paragraph);
  if (!words) return null;
  const hint = hintOf(provenance);
  const compared = provenance.kind === 'not matched';
  return (
    <span id={id} class={provenance.kind === 'differs' ? 'claim-quote differs' : 'claim-quote'}>
      {provenance.kind === 'differs' ? (
        <BothWordings claim={claim} provenance={provenance} />
      ) : (
        <>
          <span class="label">
            {message(compared ? 'claimNotMatchedTo' : 'claimParagraphSays', nameOf(paragraph))}
          </span>
          <q
            class={beginsQuoted(words) ? 'bare' : undefined}
            lang={places?.languageOf(paragraph) ?? article.language}
            dir={places ? textDirection(words) : article.direction}
          >
            {words}
          </q>
          {hint && <span class="faint">{hint}</span>}
        </>
      )}
      {reveal && (
        <button
          type="button"
          class="text-button"
          aria-label={message(leaves ? 'claimShowInStoryOf' : 'claimShowInPageOf', called)}
          onClick={() => reveal(sentence.id)}
        >
          {message(leaves ? 'claimShowInStory' : 'claimShowInPage')}
        </button>
      )}
    </span>
  );
}
