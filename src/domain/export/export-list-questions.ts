import { passageClaim } from '#domain/asking/passage-claim.ts';
import { type PassagesArticle, passagesAsArticle } from '#domain/asking/passages-as-article.ts';
import type { ListQuestion } from '#domain/asking/question.ts';
import { message } from '#i18n/message.ts';
import { paragraphsOfStories } from '#i18n/paragraph-names.ts';
import type { ParagraphSources } from './export-claims.ts';
import { markdownAnswer } from './export-markdown-sections.ts';
import { exportedAnswer, withNote } from './export-questions.ts';

/** A question about saved stories as Markdown, each quotation with the story and an address that leads to it. */
export function markdownListQuestion(question: ListQuestion): string {
  const put = passagesAsArticle(question.stories);
  const { text, answer } = question;
  if (!put) return markdownAnswer(text, { intro: message('listAskNone'), claims: [] });
  const { article } = put;
  const sources = sourcesOf(put);
  if (answer && (answer.claims.length > 0 || !answer.answered)) {
    const words = { notSaid: 'listAskNotSaid', nearest: 'listAskNearest' } as const;
    const exported = exportedAnswer(answer, article, words, sources);
    return markdownAnswer(text, withNote(question, exported));
  }
  const claims = article.sentences
    .filter(({ id }) => put.placeOf.get(id)?.passage.found)
    .map((sentence) => passageClaim(article, sentence));
  const passages = { form: 'list', answered: true, claims, complete: true } as const;
  const words = { notSaid: 'listAskNone', nearest: 'listAskNone' } as const;
  const { claims: exported } = exportedAnswer(passages, article, words, sources);
  const intro = message('questionPassages');
  return markdownAnswer(text, withNote(question, { intro, claims: exported }));
}

function sourcesOf({ placeOfParagraph }: PassagesArticle): ParagraphSources {
  return {
    nameOf: paragraphsOfStories(placeOfParagraph),
    urlOf: (paragraph) => placeOfParagraph.get(paragraph)?.story.url ?? '',
  };
}
