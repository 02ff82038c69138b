import {
  type Analysis,
  claimsOfSection,
  headingOf,
  type SectionName,
  sectionNames,
} from '#domain/analysis/analysis.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import { markOf } from '#domain/analysis/claim-mark.ts';
import { highlightOfSentence } from '#domain/analysis/highlights-of.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import { citesWeb, type WebSource, webSentencesOf } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import type { Question } from '#domain/asking/question.ts';
import { momentShown } from '#domain/story/moment-shown.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { Story } from '#domain/story/story.ts';
import { textDirective } from '#domain/text/text-fragment-link.ts';
import { claimLabel } from '#i18n/highlight-words.ts';
import { interfaceLanguage, message } from '#i18n/message.ts';
import { provenanceInWords } from '#i18n/provenance-in-words.ts';
import { exportedView } from './export-claims.ts';

/**
 * The claims that rest on sentences of the article, each with its mark, and what the reader marked, as JSON-LD of the W3C Web Annotation data model: a
 * collection with one page of annotations on the article's address. `now` in epoch milliseconds.
 */
export function storyAsWebAnnotations(
  story: Story,
  now: number,
  notes: readonly SentenceNote[] = [],
  questions: readonly Question[] = [],
): string {
  const { article } = story;
  const created = new Date(now).toISOString();
  const items = [
    ...claimAnnotations(article, exportedView(story).analysis, created),
    ...webAnnotations(story, created),
    ...notes.map((note) => noteAnnotation(article, note)),
    ...questions.flatMap((question) => answerAnnotations(article, question)),
  ];
  const id = urn(article.id);
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: message('exportAnnotated', article.title.toWellFormed()),
    total: items.length,
    ...(items.length > 0 && {
      first: { id: `${id}:page`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function claimAnnotations(article: Article, analysis: Analysis, created: string) {
  return sectionNames.flatMap((section) =>
    claimsOfSection(analysis, section)
      .filter(restsOnSentence)
      .map((claim) => {
        const label = claimLabel(section, claim.id, headingOf(analysis, section));
        return claimAnnotation(article, { section, label }, claim, created);
      }),
  );
}

/** True for a claim whose mark says something of the sentences it cites, even that it differs from them. */
function restsOnSentence(claim: Claim): boolean {
  const mark = markOf(claim);
  if (claim.evidence.sentenceIds.length === 0) return false;
  return mark !== null && mark !== 'not matched' && (mark !== 'added' || claim.inferred);
}

/** True for one that rests on pages of the web alone. */
function restsOnPages(claim: Claim): boolean {
  if (claim.evidence.sentenceIds.length > 0) return false;
  return citesWeb(claim) && markOf(claim) !== 'not matched';
}

/** The claims that rest on pages of the web: said of the article, with each page and its passage as a body. */
function webAnnotations(story: Story, created: string) {
  const { article, run } = story;
  const { analysis } = exportedView(story);
  const sources = run?.web?.sources ?? [];
  return sectionNames.flatMap((section) =>
    claimsOfSection(analysis, section)
      .filter(restsOnPages)
      .map((claim) => {
        const label = claimLabel(section, claim.id, headingOf(analysis, section));
        const annotation = claimAnnotation(article, { section, label }, claim, created);
        return {
          ...annotation,
          body: [...annotation.body, ...passageBodies(claim, sources)],
          target: [{ type: 'SpecificResource', source: article.url }],
        };
      }),
  );
}

function passageBodies({ sourceIds }: Claim, sources: readonly WebSource[]) {
  return webSentencesOf(sourceIds, sources).map(({ text, source }) => ({
    type: 'SpecificResource',
    purpose: 'linking',
    source: source.url,
    selector: [{ type: 'TextQuoteSelector', exact: text.toWellFormed() }],
  }));
}

/** The claims of an answer that rest on sentences, each with the question beside it. */
function answerAnnotations(article: Article, { id, text, answer, askedAt, web }: Question) {
  const created = new Date(momentShown(askedAt)).toISOString();
  return (answer?.claims ?? [])
    .filter((claim) => restsOnSentence(claim) || restsOnPages(claim))
    .map((claim) => {
      const place = { section: 'keyTakeaways', label: message('sectionQuestions') } as const;
      const annotation = claimAnnotation(article, place, claim, created);
      return {
        ...annotation,
        id: `${urn(article.id)}:question:${encodeURIComponent(id.toWellFormed())}:${claim.id}`,
        body: [
          ...annotation.body,
          ...passageBodies(claim, web?.sources ?? []),
          textualBody(text, 'questioning', 'und'),
        ],
        ...(restsOnPages(claim) && { target: [{ type: 'SpecificResource', source: article.url }] }),
      };
    });
}

function claimAnnotation(
  article: Article,
  { section, label }: { section: SectionName; label: string },
  claim: Claim,
  created: string,
) {
  const provenance = provenanceOf(claim, article);
  return {
    id: `${urn(article.id)}:${encodeURIComponent(claim.id.toWellFormed())}`,
    type: 'Annotation',
    motivation: 'commenting',
    created,
    generator: { id: 'urn:gloss', type: 'Software', name: 'Gloss' },
    body: [
      textualBody(claim.text, 'commenting', article.language),
      textualBody(label, 'tagging', interfaceLanguage()),
      ...(provenance
        ? [textualBody(provenanceInWords(provenance), 'classifying', interfaceLanguage())]
        : []),
    ],
    target: claim.evidence.sentenceIds.flatMap((id) => {
      const quote = highlightOfSentence(article, id, section);
      return quote ? [targetOf(article, quote)] : [];
    }),
  };
}

function noteAnnotation(article: Article, note: SentenceNote) {
  return {
    id: `${urn(article.id)}:note:${encodeURIComponent(note.id.toWellFormed())}`,
    type: 'Annotation',
    motivation: note.note ? 'commenting' : 'highlighting',
    created: new Date(momentShown(note.createdAt)).toISOString(),
    modified: new Date(momentShown(note.updatedAt)).toISOString(),
    ...(note.note && { body: [textualBody(note.note, 'commenting', 'und')] }),
    target: [targetOf(article, note)],
  };
}

function textualBody(value: string, purpose: string, language: string) {
  return {
    type: 'TextualBody',
    value: value.toWellFormed(),
    format: 'text/plain',
    purpose,
    ...(language !== 'und' && { language }),
  };
}

/** Offsets are left out: ours count in the article's text, a TextPositionSelector in the page's. */
function targetOf(article: Article, quote: { exact: string; prefix: string; suffix: string }) {
  const directive = textDirective(quote.exact);
  return {
    type: 'SpecificResource',
    source: article.url,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: quote.exact.toWellFormed(),
        prefix: quote.prefix.toWellFormed(),
        suffix: quote.suffix.toWellFormed(),
      },
      ...(directive
        ? [
            {
              type: 'FragmentSelector',
              conformsTo: 'https://wicg.github.io/scroll-to-text-fragment/',
              value: `:~:text=${directive}`,
            },
          ]
        : []),
    ],
  };
}

function urn(articleId: string): string {
  return `urn:gloss:story:${encodeURIComponent(articleId.toWellFormed())}`;
}
