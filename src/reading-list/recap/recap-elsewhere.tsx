import type { WebSentence } from '#domain/analysis/web-source.ts';
import type { SaidElsewhere } from '#domain/recap/recap-elsewhere.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { plural } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { reportedOtherwise } from '#i18n/web-source-in-words.ts';

/** Under a claim in a recap: the pages that report the same, and those that report it differently, with their dates. */
export function RecapElsewhere({ said: { alike, otherwise } }: { said: SaidElsewhere }) {
  return (
    <>
      {alike.length > 0 && (
        <p class="faint">
          {plural('webAlsoReported', alike.length, '')}
          {alike.map((sentence, place) => (
            <span key={sentence.id}>
              {place > 0 && ' · '}
              <PageOf sentence={sentence} />
            </span>
          ))}
        </p>
      )}
      {otherwise.map(({ said, claimed, found }) => (
        <p key={said.id} class="faint">
          {reportedOtherwise(said.source.site, claimed, found)} <q dir="auto">{said.text}</q>{' '}
          <PageOf sentence={said} />
        </p>
      ))}
    </>
  );
}

function PageOf({ sentence: { source, text } }: { sentence: WebSentence }) {
  const { url, site, title, publishedAt } = source;
  return (
    <a href={linkToSentence(url, text)} target="_blank" rel="noopener noreferrer" title={title}>
      <bdi>{site}</bdi>
      {publishedAt && `, ${momentInWords(publishedAt)}`}
    </a>
  );
}
