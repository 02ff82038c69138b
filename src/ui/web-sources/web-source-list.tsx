import type { WebSearch } from '#domain/analysis/web-search.ts';
import { standingOfPassage, type WebSource, webSentencesIn } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { message, plural } from '#i18n/message.ts';
import { kindInWords, passageInWords, timeBesideArticle } from '#i18n/web-source-in-words.ts';

const passagesAtFirst = 2;

/** Each source with its date, its kind, its passages, and why it counts for nothing where it doesn't. */
export function WebSourceList({ article, search }: { article: Article; search: WebSearch }) {
  return (
    <ol class="web-list">
      {search.sources.map((source) => (
        <li key={source.id}>
          <Source article={article} source={source} search={search} />
        </li>
      ))}
    </ol>
  );
}

interface SourceProps {
  article: Article;
  source: WebSource;
  search: WebSearch;
}

function Source({ article, source, search }: SourceProps) {
  const { id, url, title, site, publishedAt, kind, sentences, language, wording } = source;
  const all = webSentencesIn(source);
  const first = all.slice(0, passagesAtFirst);
  const rest = all.slice(passagesAtFirst);
  const ids = all.map((each) => each.id);
  const standing =
    wording === 'page' || source.seen ? passageInWords(standingOfPassage(source, ids)) : '';
  const about = [
    timeBesideArticle(publishedAt, article.publishedAt),
    kind && kindInWords(kind),
    standing,
  ].filter(Boolean);
  const passages = (some: typeof all) =>
    some.map(({ id: sentenceId, text }) => (
      <Passage key={sentenceId} id={sentenceId} text={text} language={language} search={search} />
    ));
  return (
    <>
      <a
        href={linkToSentence(url, sentences[0] ?? '')}
        target="_blank"
        rel="noopener noreferrer"
        dir="auto"
      >
        {title}
      </a>
      <p class="faint">
        <span class="web-number">{id}</span> <bdi>{site}</bdi>
        {about.map((words) => ` · ${words}`)}
      </p>
      <Dependence source={source} />
      {source.wording === 'service' && <p class="faint">{message('webInServiceWords')}</p>}
      {passages(first)}
      {rest.length > 0 && (
        <details>
          <summary>{plural('webMorePassages', rest.length)}</summary>
          {passages(rest)}
        </details>
      )}
    </>
  );
}

function Passage({
  id,
  text,
  language,
  search,
}: {
  id: string;
  text: string;
  language: string;
  search: WebSearch;
}) {
  const apart = search.apart?.find(({ webSentenceId }) => webSentenceId === id);
  return (
    <>
      <q class="web-passage" lang={language === 'und' ? undefined : language} dir="auto">
        {text}
      </q>
      {apart && (
        <p class="web-warning">{message('webFigureApart', apart.inSource, apart.inArticle)}</p>
      )}
    </>
  );
}

/** Why a source supports nothing a second time. */
function Dependence({ source: { dependsOn } }: { source: WebSource }) {
  if (!dependsOn) return null;
  const { why, of } = dependsOn;
  const words =
    of === 'article'
      ? message(why === 'same site' ? 'webSameSiteAsArticle' : 'webCopyOfArticle')
      : message(why === 'same site' ? 'webSameSiteAs' : 'webCopyOf', of);
  return <p class="faint web-dependence">{words}</p>;
}
