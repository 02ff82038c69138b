import type { Claim, Provenance } from '#domain/analysis/claim.ts';
import { evidenceText } from '#domain/analysis/provenance.ts';
import { piecesWithWords } from '#domain/text/pieces-with-words.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { message } from '#i18n/message.ts';
import { beginsQuoted } from '#i18n/punctuation.ts';
import { messageWith } from '#ui/controls/message-with.tsx';
import { useParagraphName, useStory } from './story-context.ts';

interface BothWordingsProps {
  claim: Claim;
  provenance: Extract<Provenance, { kind: 'differs' }>;
}

/** The claim and what it cites, one under the other with the differing words marked, and who found them. */
export function BothWordings({ claim, provenance }: BothWordingsProps) {
  const { article, places } = useStory();
  const nameOf = useParagraphName();
  const { alterations, foundBy, paragraph } = provenance;
  const cited = evidenceText(claim, article);
  return (
    <>
      <span class="wording">
        <span class="label">{message('claimSaysSo')}</span>
        <span dir={textDirection(claim.text)}>
          <Marked text={claim.text} words={alterations.map(({ claimed }) => claimed)} />
        </span>
      </span>
      <span class="wording">
        <span class="label">{message('claimParagraphSays', nameOf(paragraph))}</span>
        <q
          class={beginsQuoted(cited) ? 'bare' : undefined}
          lang={places?.languageOf(paragraph) ?? article.language}
          dir={places ? textDirection(cited) : article.direction}
        >
          <Marked text={cited} words={alterations.map(({ found }) => found ?? '')} />
        </q>
      </span>
      {alterations.map(({ claimed, found }) => (
        <span class="claim-difference" key={claimed}>
          {found === null
            ? messageWith('claimNotInParagraph', <b dir="auto">{claimed}</b>)
            : messageWith('claimDiffers', <b dir="auto">{claimed}</b>, <b dir="auto">{found}</b>)}
        </span>
      ))}
      <span class="faint">
        {foundBy ? message('claimFoundBy', foundBy) : message('claimFoundByCode')}
      </span>
    </>
  );
}

/** A text with some of its words marked, for the eye and in words for a screen reader. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <>
      {piecesWithWords(text, words).map((piece, index) =>
        piece.marked ? (
          <mark key={index}>
            <span class="unseen">{message('claimWordMarked')} </span>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
