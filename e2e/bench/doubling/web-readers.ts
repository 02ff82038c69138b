import { keyPieces } from '#analysts/model/key-pieces.ts';
import { AnswerParser } from '#analysts/model/parse-answer.ts';
import { openaiSearch } from '#analysts/model/search/openai-search.ts';
import { readResults } from '#analysts/model/search/read-results.ts';
import { registrableDomain } from '#analysts/model/search/registrable-domain.ts';
import { wikipedia } from '#analysts/model/search/wikipedia.ts';
import { articleOf } from '#domain/article/article-of.ts';
import { findPassages } from '#domain/asking/find-passages.ts';
import { readQuestion } from '#domain/asking/read-question.ts';
import { readJsonExport } from '#domain/import/import-json.ts';
import { nameOfModel, nameOfProvider } from '#domain/import/name-in-file.ts';
import { sourceSeenOn } from '#domain/web-sources/seen-on-page.ts';
import { type FoundPage, takeSources } from '#domain/web-sources/take-sources.ts';
import { tidyQuery, writeQuery } from '#domain/web-sources/write-query.ts';
import type { Reader } from './growth.ts';

const article = articleOf([
  'The council of Vellin voted on Tuesday to rebuild the harbor for 48 million euros.',
  'Fishing boats will keep using the western basin while cranes lift 3,000 blocks into place.',
]);
const now = Date.UTC(2026, 2, 4);
const domainOf = (host: string) => host;

function pagesWith(text: string): FoundPage[] {
  const page = { title: text.slice(0, 300), site: 'a.example', publishedAt: null, language: 'en' };
  return ['a', 'b'].map((name) => ({ ...page, url: `https://${name}.example/`, passages: [text] }));
}

function sourcesOf(text: string) {
  return takeSources(pagesWith(text), { article, wording: 'page', domainOf }).sources;
}

/** Whatever reads questions, answers and what a search of the web finds. */
export const webReaders: Record<string, Reader> = {
  'passages for a question': (text) =>
    findPassages(
      articleOf(['Word.', text.trim() || 'x']),
      'How many euros did the council vote for?',
    ),
  'passages for a long question': (text) => findPassages(article, text),
  question: (text) => readQuestion(text, 'en'),
  answer: (text) =>
    new AnswerParser(article, 'sk-ab12cd34ef56ab12cd34').answer({
      a: 'y',
      f: 'b',
      c: [{ t: text, s: ['S1', text], q: text, r: text, o: text }],
    }),
  'answer of many claims': (text) =>
    new AnswerParser(article, '').answer({ a: text, c: text.split(' ').map((t) => ({ t })) }),
  'pieces of a key': (text) => keyPieces(text, 'sk-ab12cd34ef56ab12cd34'),
  'pieces of a key like the text': (text) => keyPieces(text, text.slice(0, 60)),
  'results of a search': (text) =>
    readResults(
      wikipedia.read({ query: { pages: [{ title: text, fullurl: text, extract: text }] } }) ?? [],
      now,
    ),
  'citations of a search': (text) => {
    const annotations = [
      { type: 'url_citation', url: 'https://a.example/', start_index: text.length },
    ];
    return openaiSearch.read({ output: [{ content: [{ text, annotations }] }] });
  },
  'many results': (text) =>
    readResults(
      text.split(' ').map((url) => ({ url, title: url, published: url, passages: [url, url] })),
      now,
    ),
  'sources of the web': sourcesOf,
  'sources seen on a page': (text) =>
    sourcesOf(`${text} The council of Vellin voted to rebuild the harbor.`).map((source) =>
      sourceSeenOn(source, articleOf(['Word.', text.trim() || 'x']), now),
    ),
  'domain of a host': registrableDomain,
  'query of an article': (text) => writeQuery({ ...article, title: text, siteName: text }),
  'query as typed': tidyQuery,
  'highlights in Markdown': (text) =>
    readJsonExport(
      [{ url: 'https://a.example/', slug: 'a', savedAt: '2026-01-01' }],
      new Map([['a', text]]),
    ),
  'bookmarks of Pinboard': (text) =>
    readJsonExport(
      [{ href: text, description: text, extended: text, tags: text, time: text }],
      new Map(),
    ),
  'name of a model': nameOfModel,
  'name of a service': nameOfProvider,
};
