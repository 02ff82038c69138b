import type { Corroboration, WebSearch } from '#domain/analysis/web-search.ts';
import { webSentencesOf, webSourcesOf } from '#domain/analysis/web-source.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { interfaceLanguage, message, plural } from '#i18n/message.ts';
import { reportedOtherwise } from '#i18n/web-source-in-words.ts';

/** What other sources say of the article's own most important claims. */
export function WebCorroboration({ search }: { search: WebSearch }) {
  const { corroboration = [] } = search;
  if (corroboration.length === 0) return null;
  return (
    <div class="web-elsewhere">
      <h3>{message('webElsewhere')}</h3>
      <ul>
        {corroboration.map((one) => (
          <li key={one.text}>
            <p dir={textDirection(one.text)}>{one.text}</p>
            <Said one={one} search={search} />
          </li>
        ))}
      </ul>
      <p class="faint">{message('webNoProof')}</p>
    </div>
  );
}

function Said({ one, search: { sources } }: { one: Corroboration; search: WebSearch }) {
  const { alike, otherwise } = one;
  const sites = webSourcesOf(alike, sources).map(({ site }) => site);
  const listed = new Intl.ListFormat(interfaceLanguage()).format(sites);
  return (
    <>
      {alike.length > 0 && <p class="faint">{plural('webAlsoReported', alike.length, listed)}</p>}
      {otherwise.map(({ sentenceId, claimed, found }) => {
        const [said] = webSentencesOf([sentenceId], sources);
        if (!said) return null;
        const { site } = said.source;
        return (
          <p key={sentenceId} class="web-warning">
            {reportedOtherwise(site, claimed, found)} <q dir="auto">{said.text}</q>
          </p>
        );
      })}
      {alike.length + otherwise.length === 0 && <p class="faint">{message('webNowhereElse')}</p>}
    </>
  );
}
